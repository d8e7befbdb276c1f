"""Plain sentences about days, years and ages, and about what is more than something else."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from plain_sentences import Numbers, sentences


@sentences(
    "The trial began on {weekday}, {month} {day}, {year}.",
    "It happened on {weekday} {day} {month} {year}.",
    "On {month} {day}, {year}, a {weekday}, the ship sailed.",
    "The vote will be held on {day} {month} {year}, a {weekday}.",
    "{month} {day}, {year} was a {weekday}.",
)
def weekday(random: Random) -> tuple[Numbers, Numbers]:
    day = date(random.randint(1990, 2024), random.randint(1, 12), random.randint(1, 28))
    right = {"weekday": f"{day:%A}", "day": day.day, "month": f"{day:%B}", "year": day.year}
    return right, right | {"weekday": f"{day + timedelta(days=random.randint(1, 6)):%A}"}


@sentences(
    "From {first} to {last}, a period of {days} days, the road was shut.",
    "The siege lasted {days} days, from {first} to {last}.",
    "He was arrested on {first} and released on {last}, after {days} days in jail.",
)
def days_between_dates(random: Random) -> tuple[Numbers, Numbers]:
    days = random.choice([5, 9, 12, 20, 45])
    first = date(random.randint(2000, 2020), random.randint(1, 12), random.randint(1, 28))
    last = first + timedelta(days=days)
    right = {"first": f"{first:%-d %B %Y}", "last": f"{last:%-d %B %Y}", "days": days}
    return right, right | {"days": days + random.choice([6, 10, 15])}


@sentences(
    "The fire started on {first}; it was put out {days} days later on {last}.",
    "The ship left on {first} and docked on {last} after {days} days at sea.",
    "The strike lasted {days} days. It began on {first} and ended on {last}.",
    "The {days}-day siege ({first} to {last}) cost 40 lives.",
)
def days_later(random: Random) -> tuple[Numbers, Numbers]:
    return days_between_dates(random)


@sentences(
    "He was jailed in {first} and freed {months} months later, in {last}.",
    "In {last}, {months} months after he took over in {first}, he was sacked.",
    "The {months}-month closure began in {first} and ended in {last}.",
)
def months_between(random: Random) -> tuple[Numbers, Numbers]:
    year, month, months = random.randint(1990, 2015), random.randint(1, 12), random.choice([3, 5, 8, 14])
    first, last = date(year, month, 1), date(year + (month + months - 1) // 12, (month + months - 1) % 12 + 1, 1)
    right = {"first": f"{first:%B %Y}", "last": f"{last:%B %Y}", "months": months}
    return right, right | {"months": months + random.choice([4, 6])}


@sentences(
    "Karl, {older}, is {years} years older than his wife Anna, {younger}.",
    "Anna Berg ({younger}) is {years} years younger than her husband Karl ({older}).",
    "There is an age gap of {years} years between Karl, {older}, and Anna, {younger}.",
    "She is {younger} and he is {older}: an age difference of {years} years.",
    "Anna is {younger}. Her sister Ruth, {years} years older, is {older}.",
    "The couple, aged {younger} and {older}, are {years} years apart.",
    "Karl Berg, {older}, married Anna Lowe, {younger}, who is {years} years his junior, on Sunday.",
)
def gap_of_ages(random: Random) -> tuple[Numbers, Numbers]:
    younger, years = random.randint(20, 60), random.randint(3, 14)
    right = {"younger": younger, "older": younger + years, "years": years}
    return right, right | {"years": years + random.choice([3, 5])}


@sentences(
    "Karl was born in {first}, {years} years before Jan, who was born in {last}.",
    "Karl was born in {first}. His sister followed {years} years later, in {last}.",
    "Born in {first} and {last}, the sisters are {years} years apart in age.",
)
def years_of_birth(random: Random) -> tuple[Numbers, Numbers]:
    first, years = random.randint(1900, 1980), random.randint(3, 14)
    right = {"first": first, "last": first + years, "years": years}
    return right, right | {"years": years + random.choice([3, 5])}


@sentences(
    "The mill opened in {first} and closed in {last}, after {years} years.",
    "He was born in {first} and died in {last} at the age of {years}.",
    "From {first} to {last} she ran the school, {years} years in all.",
    "The bridge, built in {first}, was replaced in {last}, {years} years later.",
    "Founded in {first}, the club celebrated its {years}th anniversary in {last}.",
    "The paper first appeared in {first}. It folded {years} years later, in {last}.",
    "The record set in {first} stood for {years} years before it was broken in {last}.",
    "She joined the firm in {first} and retired in {last} after {years} years' service.",
    "Married in {first}, the couple divorced in {last} after {years} years.",
)
def years_between(random: Random) -> tuple[Numbers, Numbers]:
    first, years = random.randint(1890, 1960), random.choice([20, 25, 30, 40, 50])
    right = {"first": first, "last": first + years, "years": years}
    return right, right | {"years": years + random.choice([10, -10])}


@sentences(
    "He was born in {first} and died in {last}.",
    "The war lasted from {first} to {last}.",
    "Construction started in {first} and was completed in {last}.",
    "Elected in {first}, he resigned in {last}.",
    "The line, opened in {first}, was closed in {last}.",
)
def order_of_years(random: Random) -> tuple[Numbers, Numbers]:
    first = random.randint(1900, 1980)
    last = first + random.randint(4, 40)
    return {"first": first, "last": last}, {"first": last, "last": first}


@sentences(
    "She left at {first} and arrived {hours} hours later, at {last}.",
    "The alarm rang at {first}. Help came at {last}, {hours} hours later.",
    "Fire broke out at {first} and was put out {hours} hours later at {last}.",
)
def hours_later(random: Random) -> tuple[Numbers, Numbers]:
    hour, minute, hours = random.randint(7, 15), random.randrange(5, 60, 5), random.choice([2, 3, 4])
    right = {"first": f"{hour}:{minute:02}", "last": f"{hour + hours}:{minute:02}", "hours": hours}
    return right, right | {"hours": hours + random.choice([2, 3])}


@sentences(
    "Kerr won with {most} votes, ahead of Pratt on {middle} and Lowe on {least}.",
    "The largest of the three farms is Dene with {most} acres; Marl has {middle} and Thorpe {least}.",
    "Marl had the most visitors with {most}, followed by Dene with {middle} and Thorpe with {least}.",
)
def first_of_three(random: Random) -> tuple[Numbers, Numbers]:
    least = random.randint(20, 200)
    right = {"least": least, "middle": least + random.randint(30, 90), "most": least + random.randint(150, 300)}
    return right, right | {"most": right["middle"], "middle": right["most"]}


@sentences(
    "The tower is {more} metres high, taller than the cathedral at {less} metres.",
    "At {less} kg the calf was lighter than its sister, at {more} kg.",
    "She swam it in {less} minutes, faster than the old record of {more} minutes.",
    "Dene has more pupils ({more}) than Marl ({less}).",
    "The bridge, {more} metres long, is longer than the tunnel, which measures {less} metres.",
    "Fewer people died this year ({less}) than last year ({more}).",
)
def comparatives(random: Random) -> tuple[Numbers, Numbers]:
    less = random.randint(60, 200)
    more = less + random.randint(30, 90)
    return {"less": less, "more": more}, {"less": more, "more": less}


@sentences(
    "City lead with {more} points, {gap} clear of United on {less}.",
    "She won with {more} points, {gap} more than Kerr, who had {less}.",
    "City ({more} points) are {gap} points ahead of United ({less}).",
    "Kerr scored {less}, {gap} fewer than Lowe with {more}.",
)
def leads(random: Random) -> tuple[Numbers, Numbers]:
    less, gap = random.randint(50, 70), random.randint(5, 20)
    right = {"less": less, "more": less + gap, "gap": gap}
    return right, right | {"gap": gap + random.choice([3, 4, 6])}


@sentences(
    "All {members} members voted, {ayes} in favour and {noes} against.",
    "The motion passed by {ayes} votes to {noes}, a majority of {majority}.",
    "She won by {majority} votes, polling {ayes} to her rival's {noes}.",
    "By {ayes} to {noes}, a margin of {majority}, the club chose a new chairman.",
)
def votes(random: Random) -> tuple[Numbers, Numbers]:
    noes, majority = random.randint(30, 90), random.randint(12, 60)
    right = {"ayes": noes + majority, "noes": noes, "majority": majority, "members": 2 * noes + majority}
    return right, right | {"majority": majority + 10, "members": 2 * noes + majority - 14}


@sentences(
    "York has {more} shops, more than Hull, which has {less}.",
    "York has more shops than Hull: {more} against {less}.",
    "York's {more} shops outnumber Hull's {less}.",
    "The {more} men outnumbered the {less} women.",
    "This year's total of {more} is higher than last year's {less}.",
    "The cost, £{more}m, exceeded the budget of £{less}m.",
    "At £{more}m the cost is above the estimate of £{less}m.",
    "The price of £{less} was below the guide price of £{more}.",
)
def set_side_by_side(random: Random) -> tuple[Numbers, Numbers]:
    less, more = sorted(random.sample(range(21, 900), 2))
    return {"less": less, "more": more}, {"less": more, "more": less}


@sentences(
    "City beat United {more}-{less} on Saturday.",
    "City won the final {more}-{less}.",
    "It was a {more}-{less} win for City.",
    "City thrashed United {more}-{less}.",
    "City won by a score of {more}-{less}.",
)
def wins(random: Random) -> tuple[Numbers, Numbers]:
    less, more = sorted(random.sample(range(6), 2))
    return {"less": less, "more": more}, {"less": more, "more": less}


@sentences(
    "The death toll climbed to {more} on Tuesday, from {less} on Monday.",
    "The toll was {less} on Friday and has now reached {more}.",
    "By Monday {less} people had died. By Friday the toll had climbed to {more}.",
    "Officials raised the death toll to {more}, up from {less}.",
)
def tolls(random: Random) -> tuple[Numbers, Numbers]:
    less, more = sorted(random.sample(range(20, 900, 7), 2))
    return {"less": less, "more": more}, {"less": more, "more": less}


@sentences(
    "Hale was quickest in {best} seconds. Orr was second in {next}.",
    "Hale set the fastest lap in {best} seconds, with Orr next in {next} seconds.",
    "Hale won in {best} seconds. Orr took silver in {next}.",
)
def fastest(random: Random) -> tuple[Numbers, Numbers]:
    best = random.randint(400, 700)
    right = {"best": best / 10, "next": (best + random.randint(1, 30)) / 10}
    return right, {"best": right["next"], "next": right["best"]}


@sentences(
    "In May sales of pears, at {more}, overtook those of plums, at {less}.",
    "Hale earned the most in fees. It took ${more}m, Orr ${less}m and Pell ${least}m.",
    "Bern is the dearest town, at £{more} a cup, followed by Basel at £{less}.",
)
def most(random: Random) -> tuple[Numbers, Numbers]:
    least, less, more = sorted(random.sample(range(210, 900, 7), 3))
    return {"more": more, "less": less, "least": least}, {"more": less, "less": more, "least": least}


@sentences(
    "Ida Roe, {age}, resigned on Friday. The {again}-year-old gave no reason.",
    "The dead woman was named as Ida Roe, {age}, of Mill Lane. Ms Roe, {again}, lived alone.",
)
def same_age(random: Random) -> tuple[Numbers, Numbers]:
    age = random.choice([34, 36, 45, 46, 57, 68, 79])
    return {"age": age, "again": age}, {"age": age, "again": int(str(age)[::-1])}
