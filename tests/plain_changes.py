"""Plain sentences about changes, multiples and what lies between two values."""

from __future__ import annotations

from random import Random

from plain_sentences import Numbers, another, sentences


@sentences(
    "Membership grew {change}% to {new} from {old}.",
    "The number of visitors rose from {old} to {new}, an increase of {change} per cent.",
    "Burglaries went up by {change}%, from {old} in 2018 to {new} in 2019.",
    "There were {new} fires last year, up {change}% on the {old} of the year before.",
    "In 2015 the club had {old} members. It now has {new}, {change}% more.",
    "The rent was £{old} in May and is £{new} today, a rise of {change}%.",
    "At £{new}, the fee is {change}% higher than the £{old} charged last year.",
    "The school took in {new} pupils this autumn compared with {old} last autumn, {change} per cent more.",
    "Output jumped {change} percent, reaching {new} tonnes after {old} tonnes in June.",
    "Sales of {new} bicycles were {change}% above the {old} sold a year earlier.",
    "The zoo had {new} visitors in May, against {old} a year earlier (+{change}%).",
)
def rise_in_percent(random: Random) -> tuple[Numbers, Numbers]:
    hundreds, change = random.choice([2, 4, 5, 8, 12]), random.choice([5, 10, 15, 20, 25])
    right = {"old": hundreds * 100, "new": hundreds * (100 + change), "change": change}
    return right, right | {"change": change + random.choice([12, 20, 30])}


@sentences(
    "Membership shrank {change}% to {new} from {old}.",
    "The number of visitors fell from {old} to {new}, a drop of {change} per cent.",
    "There were {new} fires last year, down {change}% on the {old} of the year before.",
    "In 2015 the club had {old} members. It now has {new}, {change}% fewer.",
    "The price was cut from £{old} to £{new}, a saving of {change}%.",
    "At £{new}, the fee is {change}% lower than the £{old} charged last year.",
    "Applications dropped {change} percent, to {new}, after {old} in the previous round.",
    "Only {new} tickets were sold, against {old} last year, a decline of {change}%.",
)
def fall_in_percent(random: Random) -> tuple[Numbers, Numbers]:
    hundreds, change = random.choice([2, 4, 5, 8, 12]), random.choice([5, 10, 15, 20, 25])
    right = {"old": hundreds * 100, "new": hundreds * (100 - change), "change": change}
    return right, right | {"change": change + random.choice([12, 20, 30])}


@sentences(
    "Membership rose by {change}, or {share}%, to {new}.",
    "An increase of {change} ({share}%) brought the total to {new}.",
    "The fee went up £{change} to £{new}, a {share} per cent rise.",
    "The number of cases rose by {change} to {new}, or {share} per cent.",
    "At {new}, the number of thefts was {change}, or {share}%, higher than in 2019.",
)
def rise_in_number_and_percent(random: Random) -> tuple[Numbers, Numbers]:
    hundreds, share = random.choice([2, 4, 5, 8, 12]), random.choice([10, 20, 25])
    right = {"change": hundreds * share, "share": share, "new": hundreds * (100 + share)}
    return right, right | {"share": 2 * share}


@sentences(
    "The rate rose {points} percentage points, from {old}% to {new}%.",
    "Unemployment climbed from {old} per cent to {new} per cent, a rise of {points} percentage points.",
    "At {new}%, inflation was {points} percentage points above last year's {old}%.",
    "Support stood at {new}%, up {points} points from {old}% in May.",
    "The bank is to pay {new}% on deposits instead of {old}%. Savers welcomed the {points}-point rise.",
    "In May {old}% said yes; now {new}% do, a rise of {points} percentage points.",
    "Vacancies were up {points} percentage points, with {new}% of rooms empty. The year before it had been {old}%.",
)
def rise_in_points(random: Random) -> tuple[Numbers, Numbers]:
    old, points = random.choice([4.5, 5.25, 6.0, 12.5]), random.choice([0.5, 0.75, 1.25, 2.0])
    right = {"old": old, "new": old + points, "points": points}
    return right, right | {"points": points + random.choice([1, 1.5])}


@sentences(
    "The new hall holds {great} people, {times} times as many as the old one, which held {small}.",
    "Rents rose {times}fold, from £{small} to £{great}.",
    "The bill was £{great}, {times} times the £{small} expected.",
    "In 1990 the herd had {small} animals; today there are {great}, {times} times as many.",
    "The town has {great} shops, {times} times as many as its neighbour, with {small}.",
    "At £{great} a night the suite is {times} times as dear as a single room at £{small}.",
    "There are {times} times as many dogs as cats in the shelter. It has {small} cats and {great} dogs.",
    "A pound of figs fetches £{great} in Leeds against £{small} in York, {times} times the price.",
    "The firm paid £{great}m for a site valued at £{small}m, {times} times its value.",
    "Children made up {great} of the victims and adults {small}. Children were thus {times} times as numerous.",
)
def so_many_times(random: Random) -> tuple[Numbers, Numbers]:
    number, times, wrong = random.choice([(3, "three", "five"), (4, "four", "six"), (5, "five", "three")])
    small = random.choice([20, 40, 150, 600])
    right = {"small": small, "great": small * number, "times": times}
    return right, right | {"times": wrong}


@sentences(
    "The price {grew} from ${small} to ${great}.",
    "Membership has {grew} in ten years, from {small} to {great}.",
    "The number of cases {grew} to {great} from {small} a year ago.",
    "There were {small} wolves in 1990. By 2010 their number had {grew} to {great}.",
    "The number of wolves has {grew}. They put it at {small} in 2014; this winter they counted {great}.",
    "He {grew} his money, turning £{small} into £{great}.",
    "The firm had {small} shops in 2015 and has {great} now. Their number has {grew}.",
)
def n_fold(random: Random) -> tuple[Numbers, Numbers]:
    number, grew = random.choice([(2, "doubled"), (3, "tripled"), (4, "quadrupled")])
    small = random.choice([20, 40, 150, 600])
    right = {"small": small, "great": small * number, "grew": grew}
    return right, right | {"great": small * number * 3 // 5}


@sentences(
    "The number of trains was cut to {share}, from {great} to {small}.",
    "The subsidy is to be cut to {share} to £{small}m from £{great}m.",
)
def cut_to_a_fraction(random: Random) -> tuple[Numbers, Numbers]:
    number, share = random.choice([(3, "a third"), (4, "a quarter"), (5, "a fifth")])
    small = random.choice([12, 40, 150])
    right = {"share": share, "small": small, "great": small * number}
    return right, right | {"small": small * 2}


@sentences(
    "The club lost {lost} of its {old} members last year, a fall of {share}%.",
)
def loss_in_number_and_percent(random: Random) -> tuple[Numbers, Numbers]:
    hundreds, share = random.choice([2, 4, 5, 8, 12]), random.choice([5, 10, 20])
    right = {"old": hundreds * 100, "lost": hundreds * share, "share": share}
    return right, right | {"share": share * 2}


@sentences(
    "The death toll rose to {great} from {small}.",
    "The toll, {small} on Monday, had climbed to {great} by Friday.",
    "By May {small} people had died of the fever; by June the toll had reached {great}.",
    "The number of confirmed cases increased from {small} to {great}.",
    "There were {great} crashes in 2019, {small} of them in January alone.",
    "So far this year {great} people have been arrested, including {small} this month.",
    "Membership has grown: it was {small} in 2015 and is {great} now.",
    "Membership grew last year: at its start there were {small} members and at its end {great}.",
    "The queue lengthened from {small} to {great}.",
    "The queue has got shorter: it was {great} in May and is {small} now.",
    "The number of pubs has shrunk: there were {great} in 2010 and there are {small} today.",
    "The number of confirmed cases has reached {great}. On Monday it was {small}.",
    "The appeal had raised £{small} by Easter and £{great} by the end of May.",
    "A total of {small} cases had been confirmed by Monday and {great} by Thursday.",
    "Total deaths by Monday: {small}. Total deaths by Friday: {great}.",
)
def then_and_now(random: Random) -> tuple[Numbers, Numbers]:
    small = random.randint(100, 900)
    great = small + random.randint(40, 200)
    return {"small": small, "great": great}, {"small": great, "great": small}


@sentences(
    "The price is £{sum} plus {share}% tax, £{outcome} in all.",
    "A bill of £{sum} with {share}% service comes to £{outcome}.",
    "Adding {share} per cent to the fee of £{sum} makes £{outcome}.",
    "Including {share}% VAT, the £{sum} lamp costs £{outcome}.",
)
def percent_on_top(random: Random) -> tuple[Numbers, Numbers]:
    fives, share = random.choice([8, 12, 16, 40]), random.choice([10, 20, 25])
    right = {"sum": fives * 20, "share": share, "outcome": fives * (100 + share) // 5}
    return right, right | {"outcome": fives * 29}


@sentences(
    "It had sales of £{came}m and costs of £{went}m, a profit of £{balance}m.",
    "Imports of ${came}bn and exports of ${went}bn made a trade deficit of ${balance}bn.",
    "The mill hired {came} people and laid off {went}, a net gain of {balance} jobs.",
)
def balances(random: Random) -> tuple[Numbers, Numbers]:
    went, balance = random.randint(30, 90), random.randint(15, 60)
    right = {"came": went + balance, "went": went, "balance": balance}
    return right, right | {"balance": another(random, balance) + 10}


@sentences(
    "The firm lost ${amount} million last year. The ${amount} {magnitude} loss was its worst ever.",
    "A grant of £{amount} million will pay for the work. The £{amount} {magnitude} comes from the lottery.",
)
def magnitudes(random: Random) -> tuple[Numbers, Numbers]:
    right = {"amount": random.randint(12, 97) / 10, "magnitude": "million"}
    return right, right | {"magnitude": "billion"}
