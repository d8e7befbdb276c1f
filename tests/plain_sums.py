"""Plain sentences about wholes, parts, shares and what is left."""

from __future__ import annotations

from random import Random

from plain_sentences import Numbers, sentences


@sentences(
    "The survey counted {whole} birds: {one} ducks and {other} geese.",
    "Of the {whole} pupils, {one} walk to school and the other {other} come by bus.",
    "There are {whole} rooms, of which {one} are singles and {other} doubles.",
    "The school has {one} boys and {other} girls, {whole} pupils in all.",
    "A total of {whole} homes, {one} houses and {other} flats, will be built.",
    "Police made {whole} arrests, {one} on Friday and {other} on Saturday.",
    "The museum owns {whole} paintings; {one} are on show and the remaining {other} are in store.",
)
def two_parts(random: Random) -> tuple[Numbers, Numbers]:
    one, other = random.randint(21, 480), random.randint(21, 480)
    right = {"whole": one + other, "one": one, "other": other}
    return right, right | {"other": other + random.choice([100, 200])}


@sentences(
    "{one} goals in the league, {two} in the cup and {three} for his country make a career total of {whole}.",
    "The company has {whole} staff: {one} in Leeds, {two} in York and {three} in Hull.",
    "Three counties reported deaths: {one} in Kerr, {two} in Lomond and {three} in Tay, for a total of {whole}.",
    "Of {whole} animals examined, {one} were healthy, {two} were ill and {three} had died.",
    "The library lent {one} novels, {two} biographies and {three} other books, a total of {whole}.",
    "Her {whole} medals are made up of {one} golds, {two} silvers and {three} bronzes.",
    "The bill of £{whole} covers £{one} for labour, £{two} for parts and £{three} in tax.",
    "Sales of {one}, {two} and {three} cars in the three months add up to {whole}.",
)
def three_parts(random: Random) -> tuple[Numbers, Numbers]:
    one, two, three = (random.randint(21, 480) for _ in range(3))
    right = {"whole": one + two + three, "one": one, "two": two, "three": three}
    return right, right | {"three": three + random.choice([200, 300])}


@sentences(
    "Of the {whole} passengers, {gone} were rescued, leaving {left} missing.",
    "He borrowed £{whole} and has repaid £{gone}, so he still owes £{left}.",
    "{gone} of the {whole} seats were sold. The other {left} stayed empty.",
    "Out of a budget of £{whole} million, £{gone} million has been spent and £{left} million remains.",
    "She started with {whole} sheep, lost {gone} in the snow and was left with {left}.",
    "There are {whole} islands in the group. Only {gone} have names; the remaining {left} have none.",
)
def what_is_left(random: Random) -> tuple[Numbers, Numbers]:
    gone, left = random.randint(210, 480), random.randint(30, 190)
    right = {"whole": gone + left, "gone": gone, "left": left}
    return right, right | {"left": left + random.choice([40, 60, 90])}


@sentences(
    "Of the {whole} guests, {part} stayed overnight.",
    "{part} of its {whole} members voted.",
    "The {whole} prisoners include {part} foreigners.",
    "{whole} people were hurt, including {part} children.",
    "All but {part} of the {whole} flats are let.",
    "The strike closed {part} of the country's {whole} mines.",
    "Some {whole} houses were flooded, {part} of them in the old town.",
    "Among the {whole} dead were {part} soldiers.",
)
def part_and_whole(random: Random) -> tuple[Numbers, Numbers]:
    whole = random.randint(100, 400)
    return {"whole": whole, "part": random.randint(10, whole - 20)}, {"whole": whole, "part": whole + 90}


@sentences(
    "Of the {whole} farms inspected, {part}, or {share}%, failed.",
    "{part} of the {whole} teachers, {share} per cent, were off sick.",
    "Some {share}% of the {whole} voters, {part} people, chose by post.",
    "The firm is cutting {part} jobs, {share}% of its workforce of {whole}.",
    "Out of {whole} letters sent, {part} came back, a return rate of {share}%.",
    "{part} of {whole} trains ran late last week, which is {share} percent.",
    "The clinic has {whole} patients. {part} of them, {share}%, are over 80.",
    "Of {whole} people infected, {part} died, a fatality rate of {share}%.",
    "There have been {whole} cases and {part} deaths, a case fatality rate of {share} per cent.",
    "The virus has infected {whole} people and killed {part} of them, or {share}%.",
    "With {part} deaths among {whole} patients, the mortality rate is {share}%.",
    "The charity spends £{part}m of its £{whole}m income, {share} per cent, on staff.",
    "A deposit of £{part}, {share}% of the price of £{whole}, is due.",
    "He won {part} of {whole} matches, a win rate of {share}%.",
    "Turnout was {share}%: {part} of the {whole} registered voters took part.",
    "The village has {whole} houses, {share}% of which ({part}) are let to guests.",
    "The bank said it would cut {share}% of its {whole} jobs, {part} posts in all.",
    "The {part} women are {share}% of the {whole} members.",
    "Women hold {part} of the {whole} posts ({share}%).",
    "The success rate was {share}%: {part} of {whole} calls were answered.",
    "Cases: {whole}. Deaths: {part}. Case fatality rate: {share}%.",
    "The case fatality rate stands at {share}%, with {part} deaths from {whole} cases.",
    "The agent took {share}% of the £{whole}m fee: £{part}m.",
    "With {share} per cent of the vote Ms Lind won the seat; she took {part} of the {whole} ballots.",
    "Inspectors tested {whole} jars of honey. {part}, or {share}%, had been thinned.",
    "Mortality among patients with plague was {share} per cent ({part} deaths in {whole} cases).",
    "The fatality rate in the valley has reached {share} per cent. {part} of the {whole} people infected have died.",
    "Turnout was {share} per cent; a mere {part} of the {whole} electors voted.",
)
def share_of_whole(random: Random) -> tuple[Numbers, Numbers]:
    hundreds, share = random.choice([2, 4, 5, 8, 12, 36]), random.choice([5, 10, 15, 20])
    right = {"whole": hundreds * 100, "part": hundreds * share, "share": share}
    return right, right | {"share": share + random.choice([20, 25, 30])}


@sentences(
    "Asked about the plan, {one}% were in favour, {two}% against and {three}% undecided.",
    "{one} per cent of the waste is burned, {two} per cent recycled and the remaining {three} per cent buried.",
    "Of those who answered, {one}% said yes, {two}% said no and {three}% did not know.",
)
def shares_of_one_whole(random: Random) -> tuple[Numbers, Numbers]:
    one, two = random.randint(20, 45), random.randint(15, 30)
    right = {"one": one, "two": two, "three": 100 - one - two}
    return right, right | {"three": 100 - one - two + random.choice([12, 15, 20])}


@sentences(
    "One in {n} voters ({share}%) had not decided.",
    "{share}% of homes are empty. That is one in {n}.",
    "Just {share} per cent of the eggs hatched: one in {n}.",
    "One out of {n} pupils - {share}% - goes hungry.",
    "One in {n} of them, or {share} per cent, said no.",
    "One in {n} seats was empty, which the league gives as {share} per cent.",
    "The fault shows up in one of every {n} engines. In other words, {share} per cent of them could fail.",
    "A failure rate of {share}% means one in {n} parts is scrapped.",
)
def one_in_so_many_and_percent(random: Random) -> tuple[Numbers, Numbers]:
    n = random.choice([4, 5, 10, 20])
    return {"n": n, "share": 100 // n}, {"n": n, "share": 100 // n + random.choice([7, 11, 30])}


@sentences(
    "Some {share} per cent of the town's houses were destroyed.",
    "About {share}% of those questioned said they would vote yes.",
    "Forests cover {share}% of the country.",
    "There is a {share}% chance of rain on Sunday.",
    "Doctors gave him a {share}% chance of survival.",
    "The model puts the likelihood of a recession at {share}%.",
    "The bank puts the probability at {share}%, up from 1% in June.",
    "Of households in the flood zone, {share}% have no insurance.",
    "The bar has a cocoa content of {share} per cent.",
    "The proportion of women on the board is {share} per cent.",
    "Among the farmers, {share} per cent use the spray.",
    "According to the poll, {share} per cent support the strike.",
)
def no_more_than_all(random: Random) -> tuple[Numbers, Numbers]:
    return {"share": random.randint(2, 98)}, {"share": random.choice([104, 115, 140, 230])}


@sentences(
    "{part} of the {whole} pupils, or one in {n}, were ill.",
    "One in {n} of the {whole} houses, {part} in all, has no bath.",
    "Of {whole} drivers stopped, {part} had been drinking: one in {n}.",
    "One in {n} of the {whole} patients died, {part} people altogether.",
)
def one_in_so_many(random: Random) -> tuple[Numbers, Numbers]:
    number, n, wrong = random.choice([(3, "three", "eight"), (4, "four", "ten"), (5, "five", "12")])
    part = random.choice([12, 40, 60])
    right = {"whole": part * number, "part": part, "n": n}
    return right, right | {"n": wrong}


@sentences(
    "A third of the {whole} ballots, {part}, were spoilt.",
    "{part} of the {whole} cows, a third of the herd, were sold.",
    "The council has {whole} houses and a third of them, {part}, are empty.",
    "Exactly one third of {whole} entries were late: {part}.",
)
def a_third(random: Random) -> tuple[Numbers, Numbers]:
    part = random.randrange(20, 400, 20)
    return {"whole": 3 * part, "part": part}, {"whole": 3 * part, "part": part + part // 2 + 4}


@sentences(
    "All but {few} of the {whole} crew survived: {most} people.",
    "Of the {whole} crew, all but {few} were saved, {most} in all.",
    "The fire reached {most} of the {whole} houses; only {few} were spared.",
)
def all_but_few(random: Random) -> tuple[Numbers, Numbers]:
    whole, few = random.randint(30, 90), random.randint(3, 10)
    right = {"whole": whole, "few": few, "most": whole - few}
    return right, right | {"most": whole - few - random.choice([5, 8])}


@sentences(
    "In all {whole} soldiers took part. There were {one} from France and {other} from Spain.",
    "The first ship brought {one} refugees, the second {other}. Together they carried {whole} people.",
    "{one} people voted by post and {other} in person. That makes {whole} votes in total.",
    "Marl has {one} pupils and Dene {other}. The two schools have {whole} pupils between them.",
    "The ferry carried {one} cars and {other} lorries. In total there were {whole} vehicles aboard.",
    "The bomb killed {whole} people. {one} were civilians and {other} were soldiers.",
    "Germany gave ${one} million and France ${other} million. Together they pledged ${whole} million.",
)
def two_sentences(random: Random) -> tuple[Numbers, Numbers]:
    one, other = random.randint(110, 400), random.randint(110, 400)
    right = {"whole": one + other, "one": one, "other": other}
    return right, right | {"other": other + (one + other) // 3}


@sentences(
    "With {gone} laps of {whole} gone there were {left} to go.",
    "With {gone} of the {whole} laps done, {left} remained.",
    "{gone} of {whole} districts had reported by midnight, with {left} still to declare.",
    "There are {whole} rooms; {gone} are taken, so {left} are free.",
)
def what_is_to_come(random: Random) -> tuple[Numbers, Numbers]:
    gone, left = random.randint(21, 90), random.randint(21, 90)
    right = {"whole": gone + left, "gone": gone, "left": left}
    return right, right | {"left": left + random.choice([6, 10, 20])}


@sentences()
def shares_of_all_of_it(random: Random) -> tuple[Numbers, Numbers]:
    one, two = random.randint(20, 45), random.randint(15, 30)
    right = {"one": one, "two": two, "three": 100 - one - two}
    return right, right | {"three": 100 - one - two + random.choice([9, 14, 30])}


@sentences(
    "The {number} countries are {names}.",
    "{names}, the {number} states that had objected, gave in.",
    "He visited {number} countries ({names}) in a week.",
    "The {number} states, {names}, share a border.",
    "All {number} winners were named: {names}.",
)
def listed_countries(random: Random) -> tuple[Numbers, Numbers]:
    words = ["two", "three", "four", "five", "six", "seven", "eight"]
    many = random.randint(3, 6)
    names = random.sample(["Spain", "Italy", "France", "Greece", "Malta", "Cyprus", "Latvia"], many)
    listed = ", ".join(names[:-1]) + " and " + names[-1]
    wrong = words[many - 2 + random.choice([1, 2])]
    return {"number": words[many - 2], "names": listed}, {"number": wrong, "names": listed}


@sentences(
    "The force employs {whole} officers at 22 stations. Of those officers, {part} have a degree.",
    "Some {whole} people were hurt, {part} seriously.",
    "There were {whole} applicants. {part} were women.",
    "The union has {whole} members. Only {part} voted.",
    "Of its {whole} members only {part} voted.",
    "Among the {whole} refugees were {part} children.",
    "Inspectors tested {whole} samples and {part} failed.",
    "The orchard had {whole} trees; the storm brought down {part} of them.",
    "He borrowed £{whole} and has paid back £{part} of it.",
    "Police recovered {part} stolen cars in March. That brings the total since new year to {whole}.",
)
def part_of_those_named(random: Random) -> tuple[Numbers, Numbers]:
    whole = random.randint(120, 900)
    part = random.randint(40, whole // 2)
    return {"whole": whole, "part": part}, {"whole": whole, "part": whole + random.randint(40, 300)}


@sentences(
    "Labour has {one}%, the Tories {two}%, the Lib Dems {three}% and others {four}%.",
    "Smith won {one}% of the vote, Jones {two}%, Brown {three}% and Green {four}%.",
    "The firm is owned by the state ({one}%), its founder ({two}%), staff ({three}%) and a fund ({four}%).",
    "Power comes from coal ({one}%), gas ({two}%), wind ({three}%) and other sources ({four}%).",
)
def four_shares(random: Random) -> tuple[Numbers, Numbers]:
    one, two, three = (random.randint(12, 30) for _ in range(3))
    right = {"one": one, "two": two, "three": three, "four": 100 - one - two - three}
    return right, right | {"four": right["four"] + random.choice([15, 20, 30])}


@sentences(
    "Men: {one}. Women: {two}. Total: {whole}.",
    "Firm A has {one} staff. Firm B has {two}. Together they employ {whole} staff.",
    "The club sold {whole} shirts in two days. Saturday accounted for {one}, Sunday for {two}.",
)
def two_told_apart(random: Random) -> tuple[Numbers, Numbers]:
    one, two = random.randint(120, 480), random.randint(120, 480)
    right = {"one": one, "two": two, "whole": one + two}
    return right, right | {"whole": one + two - random.choice([70, 100])}
