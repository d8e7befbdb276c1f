"""Plain sentences about averages, rates, prices, measures and units."""

from __future__ import annotations

from random import Random

from plain_sentences import Numbers, another, sentences


@sentences(
    "The club bought {n} tickets at £{each} each, £{total} in all.",
    "Each of the {n} winners received £{each}, so £{total} was paid out.",
    "{n} families were given £{each} each, a total of £{total}.",
    "The {n} sheds cost £{each} apiece, or £{total} altogether.",
    "The council handed out {n} fines of £{each}, which brought in £{total}.",
    "They paid £{total} for {n} chairs, which is £{each} a chair.",
    "£{total} was shared equally by {n} heirs, who got £{each} each.",
    "There are {n} classes with {each} pupils each, making {total} pupils.",
    "At £{each} a head, the {n} guests paid £{total}.",
    "They loaded {n} crates of {each}kg each, {total}kg in all.",
    "He sold {n} tonnes of coal at £{each} a tonne for £{total}.",
    "{n} barrels at ${each} a barrel come to ${total}.",
)
def so_much_each(random: Random) -> tuple[Numbers, Numbers]:
    n, each = random.randint(6, 40), random.choice([15, 25, 40, 60, 120, 250])
    return {"n": n, "each": each, "total": n * each}, {"n": n, "each": each, "total": another(random, n * each)}


@sentences(
    "The {n} schools have {total} pupils, an average of {mean} each.",
    "She scored {total} runs in {n} matches, averaging {mean}.",
    "On average {mean} people came to each of the {n} meetings, {total} in all.",
    "In {n} days the ferry carried {total} passengers, an average of {mean} a day.",
    "{total} parcels were delivered by {n} drivers, or {mean} per driver.",
)
def average(random: Random) -> tuple[Numbers, Numbers]:
    n, mean = random.choice([5, 8, 10, 12, 20]), random.choice([12, 24, 36, 48, 150])
    return {"n": n, "mean": mean, "total": n * mean}, {"n": n, "mean": another(random, mean), "total": n * mean}


@sentences(
    "The pump moves {rate} litres an hour, so it shifted {total} litres in {time} hours.",
    "He earned £{rate} a week for {time} weeks, £{total} in all.",
    "At {rate} miles a day they covered {total} miles in {time} days.",
    "The plant makes {rate} cars a day, or {total} in {time} days.",
    "The lease costs £{rate} a month for {time} months, a total of £{total}.",
    "Losing £{rate} a day, the firm was £{total} poorer after {time} days.",
    "In {time} hours at {rate} miles an hour the train went {total} miles.",
)
def rate_and_time(random: Random) -> tuple[Numbers, Numbers]:
    rate, time = random.choice([20, 30, 45, 60]), random.choice([4, 5, 6, 8, 12])
    right = {"rate": rate, "time": time, "total": rate * time}
    return right, right | {"total": another(random, rate * time)}


@sentences(
    "On sales of ${base} it made a profit of ${part}, a margin of {share}%.",
    "The company made ${part} profit on ${base} of sales, a {share} per cent margin.",
    "Revenue was ${base} and profit ${part}. The margin was {share}%.",
    "The £{base} loan carries interest of {share}% a year, or £{part}.",
    "Interest on the debt of £{base} is {share} per cent, or £{part} a year.",
    "Savers with £{base} in the bank at {share}% earn £{part} a year.",
    "Her {share}% stake in the £{base} company is worth £{part}.",
    "The vase sold for £{base}. The house earned £{part}, since its commission is {share} per cent of the price.",
)
def margin_and_interest(random: Random) -> tuple[Numbers, Numbers]:
    thousands, share = random.choice([200, 400, 1200]), random.choice([3, 4, 6, 8])
    right = {"base": f"{thousands * 1000:,}", "share": share, "part": f"{thousands * share * 10:,}"}
    return right, right | {"part": f"{another(random, thousands * share * 10):,}"}


@sentences(
    "The town of {people} people spent £{total} on the festival, or £{each} a head.",
    "The debt is £{total}, which is £{each} for each of the {people} inhabitants.",
    "With {people} residents and a budget of £{total}, the council spends £{each} per resident.",
    "The {people} islanders pay £{total} in tax, £{each} per person.",
)
def so_much_a_head(random: Random) -> tuple[Numbers, Numbers]:
    people, each = random.choice([2000, 5000, 12000]), random.choice([12, 25, 40, 60, 150])
    right = {"people": f"{people:,}", "each": each, "total": f"{people * each:,}"}
    return right, right | {"each": another(random, each)}


@sentences(
    "With {cases} murders in a population of {people}, the city has a rate of {rate} per 100,000.",
    "The city of {people} people had {cases} murders, or {rate} per 100,000 inhabitants.",
    "There were {cases} cases among {people} residents, {rate} for every 100,000.",
)
def per_100_000(random: Random) -> tuple[Numbers, Numbers]:
    hundred_thousands, rate = random.choice([2, 4, 8]), random.choice([12, 25, 40, 75])
    right = {"people": f"{hundred_thousands}00,000", "rate": rate, "cases": hundred_thousands * rate}
    return right, right | {"cases": hundred_thousands * rate * 10}


@sentences(
    "Prices ranged from £{least} to £{most} and averaged £{mean}.",
    "The ages of the victims ranged from {least} to {most}, with an average of {mean}.",
    "The average mark was {mean}; the lowest was {least} and the highest {most}.",
    "Marks between {least} and {most} were given, {mean} on average.",
)
def range_and_mean(random: Random) -> tuple[Numbers, Numbers]:
    least = random.randint(10, 40)
    right = {"least": least, "most": least + 30, "mean": least + 14}
    return right, right | {"mean": least + 50}


@sentences(
    "The road is {km} kilometres ({miles} miles) long.",
    "They walked {km}km, or about {miles} miles.",
    "The storm was {miles} miles ({km} km) off the coast.",
    "A {km}-kilometre ({miles}-mile) pipeline will be laid.",
    "Winds reached {km} km/h ({miles} mph).",
    "It lies {miles} miles, or {km} kilometres, north of the capital.",
)
def two_units(random: Random) -> tuple[Numbers, Numbers]:
    km, miles = random.choice([(16, 10), (40, 25), (80, 50), (160, 99), (250, 155)])
    return {"km": km, "miles": miles}, {"km": km, "miles": another(random, miles)}


@sentences(
    "Sales were £{one} million (${first} million) and costs £{other} million (${second} million).",
    "The bank paid £{one}m (${first}m) for the shop and £{other}m (${second}m) for the hotel.",
    "It lost £{one}m (${first}m) in May. In June it lost £{other}m (${second}m).",
)
def two_currencies(random: Random) -> tuple[Numbers, Numbers]:
    one, other = random.choice([20, 40, 60]), random.choice([80, 120, 200])
    right = {"one": one, "other": other, "first": one * 5 // 4, "second": other * 5 // 4}
    return right, right | {"second": another(random, other * 5 // 4)}


@sentences(
    "The room measures {length} metres by {width} metres, an area of {area} square metres.",
    "A plot of {length}m by {width}m ({area} sq m) is for sale.",
    "The {length}-metre by {width}-metre hall has {area} square metres of floor.",
    "The pool, {length} metres long and {width} metres wide, covers {area} square metres.",
)
def area(random: Random) -> tuple[Numbers, Numbers]:
    length, width = random.randint(5, 40), random.randint(5, 40)
    right = {"length": length, "width": width, "area": length * width}
    return right, right | {"area": another(random, length * width)}


@sentences(
    "The film runs for {hours} hours ({minutes} minutes).",
    "It took {minutes} minutes, or {hours} hours.",
)
def hours_and_minutes(random: Random) -> tuple[Numbers, Numbers]:
    hours = random.choice([2, 3, 4, 5])
    return {"hours": hours, "minutes": 60 * hours}, {"hours": hours, "minutes": 60 * hours + 90}


@sentences(
    "The shirt costs £{price}. The shop sold {sold} of them, taking £{sum}.",
    "Tickets were £{price}. {sold} people bought one, so the box office took £{sum}.",
    "With {sold} tickets sold at £{price}, the theatre took £{sum}.",
    "Mugs at £{price} each go fast. The {sold} sold since spring have earned the museum £{sum}.",
    "The fine is £{price}. Last year {sold} drivers paid it, a total of £{sum}.",
    "Each member pays £{price} a year, and with {sold} members that comes to £{sum}.",
    "Price per seat: £{price}. Seats sold: {sold}. Takings: £{sum}.",
    "Fee per head: £{price}. Guests: {sold}. Total: £{sum}.",
)
def price_told_before(random: Random) -> tuple[Numbers, Numbers]:
    price, sold = random.choice([8, 12, 15, 25, 45]), random.randint(3, 90) * 10
    right = {"price": price, "sold": sold, "sum": f"{price * sold:,}"}
    return right, right | {"sum": f"{round(price * sold * random.choice([0.6, 1.3, 1.5])):,}"}


@sentences(
    "Rent: £{rent} a month. Period: {months} months. Total payable: £{sum}.",
    "Monthly rent: £{rent}. Term: {months} months. Total: £{sum}.",
)
def labelled_rent(random: Random) -> tuple[Numbers, Numbers]:
    rent, months = random.choice([450, 800, 1250]), random.choice([6, 12, 18, 24])
    right = {"rent": rent, "months": months, "sum": f"{rent * months:,}"}
    return right, right | {"sum": f"{round(rent * months * random.choice([0.7, 1.3, 1.6])):,}"}


@sentences(
    "They dug for {each} hours a day for {n} days. Those {total} hours gave them one coin.",
    "She rehearsed for {each} hours on each of the {n} days before the prize. The {total} hours, she said, flew by.",
)
def hours_of_days(random: Random) -> tuple[Numbers, Numbers]:
    each, n = random.randint(3, 8), random.randint(12, 60)
    return {"each": each, "n": n, "total": each * n}, {
        "each": each,
        "n": n,
        "total": another(random, each * n),
    }


@sentences(
    "Roe, who signed in May, averaged {mean} points a game over the {n} games of the cup. She scored {total}.",
    "The bakers averaged {mean} loaves an hour over the {n} hours of the fair. They baked {total}.",
)
def mean_and_what_came_of_it(random: Random) -> tuple[Numbers, Numbers]:
    mean, n = random.randint(21, 49), random.randint(6, 16)
    return {"mean": mean, "n": n, "total": mean * n}, {"mean": mean + 10, "n": n, "total": mean * n}
