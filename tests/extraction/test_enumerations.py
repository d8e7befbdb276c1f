from __future__ import annotations

import pytest

from checker.extraction import extract
from checker.model.document import Block, Document


def items(text: str) -> list[int]:
    document = Document("-", text, (Block(0, text),))
    return [figure.items for figure in extract(document).figures if figure.items is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They have three dogs: Rex, Fido and Spot.", 3),
        ("They have three dogs: Rex and Fido.", 2),
        ("He sells four things: rope, nails, oil, and paint.", 4),
        ("We saw two towns in May, namely Stoke-on-Trent, Ely and Rye.", 3),
        ("She met two poets: Ann van der Berg and Bo O'Neill.", 2),
        ("All three dogs (Rex and Fido) bark.", 2),
        ("All three dogs - Rex, Fido and Spot - bark.", 3),
        ("They played two islands: Cuba, Trinidad and Tobago.", 2),
        ("The five tunnels under the ridge are Kell, The Needle, Mossdale and Swinside.", 4),
        ("The three tailors are Quill, Moss & Son and Hare.", 3),
        ("Two things puzzle her: why they left, where they went and how they knew.", 3),
        ("He leaves two sons, Tom, Ben and Sam; and a dog.", 3),
        ("She was convicted on two counts, theft, arson and fraud, but not of murder.", 3),
        ("They moved four races: the marathon, the 20km walk and the women's relay.", 3),
        ("The prize has two halls: the Lom annexe, the Mill in Alta and the Bowes.", 3),
        ("Roads to Ely, Rye, Looe and Bude are cut. The three towns have no light.", 4),
        ("Ely, Rye and Looe, the four members of the league, met.", 3),
        ("The town fined four banks. They are Moss, Lund and Orr.", 3),
        ("Two bakers won. They are Ann Berg of Lund, Bo Orr of Ely and Cy Moss.", 3),
        ("Three plays are on. They are 'Ghosts' and 'Old Rain'.", 2),
        ("Envoys of Peru, Cuba and Chad, the four states at sea, met.", 3),
        ("He cited four towns, which are Ely, Rye and Looe.", 3),
        ("Of the four ports, Ely, Rye and Looe, only one is dry.", 3),
        ("She thanked two bakers, Ann Berg, Bo Orr and Cy Moss.", 3),
        ("Guards named the three dead as Ann Holt, 41, and Bo Leigh, 38.", 2),
        ("Copper, tin and zinc are the four metals sold there.", 3),
        ("Ash, Birch, Cole and Dene: these are the five towns of the valley.", 4),
        ("Two tongues, Welsh, Norse and Greek, are spoken there.", 3),
        ("The inn's two carts, a Ford, a Fiat and a Skoda, were sold.", 3),
        ("She has three children, a boy and a girl.", 2),
        ("The prize went to three judges, Ann Berg of Lund and Bo Prieto of Cadiz.", 2),
        ("The list makes three demands: a ban on nets and more boats.", 2),
        ("He had two aims: to eat well, to see the sea and to die at home.", 3),
        ("She was convicted on two counts: theft, fraud and arson.", 3),
        ("The menu has two dishes: soup, fish and chips.", 2),
    ],
)
def test_counts_the_things_in_a_list(text: str, expected: int) -> None:
    assert items(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "They have about three dogs: Rex and Fido.",
        "Of the four ports, Ely, Rye and Looe are dry.",
        "Two bakers won. They are Ann Berg and a boy.",
        "Goals came from Moss, Lund and Orr, the two strikers.",
        "They have three dogs: Rex, five years old, and Fido.",
        "They have three dogs: Rex and Fido and Spot.",
        "They have three dogs: Rex, who bites, and Fido.",
        "He leaves two sons, Tom, of Leeds, and Sam, of York.",
        "Sudan met Chad, Niger and Togo. The four countries will meet again.",
        "Roads to Ely, Rye, Looe and Bude are cut. The three northern towns have no light.",
        "They have three dogs, and a rule: no noise and no dirt at night.",
        "They have three dogs: Rex, a terrier, and Fido.",
        "Three things matter: to be kind and to be brief.",
        "They have three dogs: one barks.",
        "Two dogs, two cats and a goat, were sold.",
        "The town's two mills, in Ely and Rye, are shut.",
        "She met three judges and their wives, Ann Berg and Bo Prieto.",
        "Of the 12 dogs (terriers and poodles) none barked.",
        "They have three dogs (Rex among them) and a cat.",
        "The four cooks are French, German and Dutch.",
        "The four cooks are in Lyon, Nice and Brest.",
        "Of the four cooks two are Ann, Bo and Cy.",
        "Two things puzzle her: why he and she left, where they went and how they knew.",
        "The four cooks are Ann, who sings, Bo and Cy.",
    ],
)
def test_leaves_what_may_be_more_than_a_list(text: str) -> None:
    assert items(text) == []
