"""A conversation: from a first sentence, by questions and answers, to an advice."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.model.ids import FactId, TreeId
from assistant.model.verdicts import Role
from tests.builders import TODAY
from tests.dialogue.talks import SAFE, advice_of, asked, begin, known, said, talk, tree_of


class TestFirstSentence:
    def test_it_begins_with_a_greeting_and_no_question(self) -> None:
        view = begin().view()

        assert [turn.speaker for turn in view.turns] == ["assistant"]
        assert view.question is None
        assert not view.can_go_back

    def test_a_sentence_opens_the_tree_and_is_said_back(self) -> None:
        dialogue = talk("een logopedist belt")

        assert "Ik begreep: een logopedist · iemand belt." in said(dialogue)
        assert "Het gaat om: Iemand vraagt iets over een leerling." in said(dialogue)
        assert known(dialogue) == {"vrager": "logopedist", "kanaal": "telefoon"}
        assert asked(dialogue) == "veiligheid"

    def test_what_was_recognised_can_be_undone_fact_by_fact(self) -> None:
        dialogue = talk("een logopedist belt")

        assert [row.fact for row in dialogue.view().recognised] == ["vrager", "kanaal"]

        after = dialogue.forget("kanaal")
        assert "kanaal" not in known(after)
        assert [row.fact for row in after.view().recognised] == ["vrager"]
        assert "Weggehaald: kanaal." in said(after)

    def test_a_near_tie_is_a_short_choice_and_keeps_the_facts(self) -> None:
        dialogue = talk("iets met delen")

        offers = [offer.label for offer in dialogue.view().offers]
        assert offers == ["Iemand vraagt iets over een leerling", "Een ouder wil het dossier zien", "Nee, iets anders"]
        assert known(dialogue.say("1")) == {"vrager": "politie"}
        assert tree_of(dialogue.say("de tweede")) == "inzage"

    def test_an_offer_can_be_clicked(self) -> None:
        dialogue = talk("iets met delen")

        assert tree_of(dialogue.choose(1)) == "inzage"
        typed = [turn.text for turn in dialogue.choose(1).state.turns if turn.speaker == "user"]
        assert typed[-1] == "Een ouder wil het dossier zien"
        assert dialogue.choose(3) is dialogue

    def test_a_number_that_is_not_on_offer_keeps_the_offers(self) -> None:
        dialogue = talk("iets met delen", "7")

        assert len(dialogue.view().offers) == 3
        assert known(dialogue.say("1")) == {"vrager": "politie"}

    def test_a_new_sentence_instead_of_a_choice_is_heard(self) -> None:
        assert known(talk("iets met delen", "een logopedist belt"))["vrager"] == "logopedist"

    def test_a_blank_line_changes_nothing(self) -> None:
        dialogue = begin()

        assert dialogue.say("  \n ") is dialogue

    def test_a_refused_tree_is_named_and_nothing_is_advised(self) -> None:
        dialogue = talk("een kapotte boom")

        assert "niet beschikbaar" in said(dialogue)
        assert dialogue.view().advice is None

    def test_a_tree_or_fact_that_is_not_there_does_no_harm(self) -> None:
        assert "Er is geen situatie" in said(talk("bestaat niet"))

    def test_a_menu_opens_a_tree(self) -> None:
        assert asked(begin().open_tree(TreeId("inzage"))) == "ontvangen"
        assert "Er is geen situatie" in said(begin().open_tree(TreeId("x")))


class TestAnswers:
    def test_an_answer_is_given_by_number_by_value_and_in_own_words(self) -> None:
        before = talk("een logopedist belt", "geen zorgen")

        by_number, by_value, by_words = before.say("2"), before.pick("nee"), before.say("nee hoor")
        assert known(by_number) == known(by_value) == known(by_words)
        assert known(by_number)["gevoelig"] == "nee"
        assert advice_of(before.choose(1)).verdict.key == "mag"

    def test_not_knowing_is_an_answer_where_it_is_offered(self) -> None:
        assert known(talk("een logopedist belt", "geen zorgen", "geen idee"))["gevoelig"] == "onbekend"
        assert "gevoelig" not in known(talk("een logopedist belt", "geen zorgen", "kanaal"))

    def test_the_advice_is_said_in_a_sentence_and_shown_in_full(self) -> None:
        dialogue = talk("een logopedist belt", "geen zorgen", "nee hoor")

        assert dialogue.state.turns[-1].kind == "advice"
        assert dialogue.state.turns[-1].text == "✓ Ja, je mag dit delen."
        assert advice_of(dialogue).say_now == "Ik bel u zo terug."
        assert dialogue.view().question is None

    def test_what_to_say_now_is_only_for_who_may_be_waiting(self) -> None:
        by_mail = talk("een logopedist belt", "geen zorgen", "nee hoor").change("kanaal", "e-mail")

        assert advice_of(by_mail).say_now == ""

    def test_an_answer_that_is_not_understood_asks_again(self) -> None:
        dialogue = talk("een logopedist belt", "geen zorgen", "blub")

        assert "Kies een nummer van 1 tot en met 3" in said(dialogue)
        assert asked(dialogue) == "gevoelig"

    def test_after_three_times_a_person_is_named(self) -> None:
        assert "Bel de" in said(talk("een logopedist belt", "blub", "blub", "blub"))

    def test_a_date_is_read_and_said_back(self) -> None:
        dialogue = talk("dossier", "gisteren")

        assert known(dialogue)["ontvangen"] == TODAY - dt.timedelta(days=1)
        assert "zaterdag 21 november 2026" in said(dialogue)

    def test_a_number_is_read_within_its_range(self) -> None:
        assert known(talk("dossier", "gisteren", "groep 4"))["groep"] == 4
        assert "groep" not in known(talk("dossier", "gisteren", "9"))

    def test_the_deadline_follows_from_the_date(self) -> None:
        dialogue = talk("dossier", "20-11-2026", "4")

        assert advice_of(dialogue).deadlines[0].date == "vrijdag 18 december 2026"

    def test_something_that_is_no_date_asks_again(self) -> None:
        assert "datum" in said(talk("dossier", "ergens in de herfst"))
        assert "getal" in said(talk("dossier", "gisteren", "weet ik niet"))

    def test_choosing_what_is_not_there_changes_nothing(self) -> None:
        dialogue = talk("een logopedist belt")

        assert dialogue.choose(9) is dialogue
        assert dialogue.choose(-1) is dialogue
        assert begin().choose(0) is not None

    def test_picking_what_cannot_be_says_so_without_repeating_it(self) -> None:
        dialogue = talk("een logopedist belt").pick("geheim-woord")

        assert "geheim-woord" not in said(dialogue)
        assert "Er valt nu niets te kiezen." in said(begin().pick("ja"))

    def test_a_date_from_a_picker_is_an_answer(self) -> None:
        assert known(talk("dossier").answer(FactId("ontvangen"), dt.date(2026, 11, 1)))["ontvangen"] == dt.date(
            2026, 11, 1
        )

    def test_the_date_may_be_unknown(self) -> None:
        assert known(talk("dossier", "1")) == {"ontvangen": "onbekend"}
        assert known(talk("dossier").choose(0)) == {"ontvangen": "onbekend"}


class TestCorrections:
    def test_a_correction_changes_the_fact_and_not_the_open_question(self) -> None:
        dialogue = talk("een logopedist belt", "geen zorgen", "nee, wacht, het was een mail")

        assert known(dialogue)["kanaal"] == "e-mail"
        assert "gevoelig" not in known(dialogue)
        assert "Aangepast: kanaal is nu: per mail." in said(dialogue)

    def test_a_correction_is_also_read_from_the_whole_line(self) -> None:
        dialogue = talk("een logopedist belt", "geen zorgen", "sorry, het was een mailtje")

        assert known(dialogue)["kanaal"] == "e-mail"
        assert asked(dialogue) == "gevoelig"

    def test_without_a_sign_of_correction_it_is_corrected_if_it_answers_nothing(self) -> None:
        assert known(talk("een logopedist belt", "een mailtje"))["kanaal"] == "e-mail"

    def test_more_that_is_told_is_noted(self) -> None:
        dialogue = talk("iets met delen", "2", "een logopedist belt aan het loket")

        assert "Nieuwe vraag over dezelfde leerling: Iemand vraagt iets over een leerling" in [
            offer.label for offer in dialogue.view().offers
        ]

    def test_another_asker_is_another_request_and_says_what_fell_away(self) -> None:
        dialogue = talk("een logopedist belt", "geen zorgen", "nee hoor").change("vrager", "politie")

        assert "Daardoor is het een andere vraag. Dit vervalt: kanaal en gevoelig." in said(dialogue)
        assert known(dialogue) == {"vrager": "politie", "veiligheid": "geen"}

    def test_changing_to_the_same_value_says_so(self) -> None:
        assert "was al" in said(talk("een logopedist belt").change("vrager", "logopedist"))

    @pytest.mark.parametrize(("fact", "value"), [("vrager", "onzin"), ("onzin", "ja")])
    def test_what_cannot_be_changed_does_no_harm(self, fact: str, value: str) -> None:
        before = talk("een logopedist belt")

        after = before.change(fact, value)

        assert known(after) == known(before)
        assert value not in said(after)

    def test_nothing_can_be_changed_or_forgotten_before_there_is_a_situation(self) -> None:
        assert "Dat wist ik nog niet." in said(begin().change("vrager", "politie"))
        assert "Dat wist ik nog niet." in said(begin().forget("vrager"))


class TestAnotherRequest:
    def test_a_new_sentence_under_an_advice_asks_whose_request_it_is(self) -> None:
        dialogue = talk("een logopedist belt", "geen zorgen", "nee hoor", "een ouder wil het dossier zien")

        labels = [offer.label for offer in dialogue.view().offers]
        assert labels == [
            "Nieuwe vraag over dezelfde leerling: Een ouder wil het dossier zien",
            "Nieuwe vraag over een andere leerling: Een ouder wil het dossier zien",
            "Nee, ga verder met waar we waren",
        ]
        assert dialogue.view().advice is not None

    def test_the_same_pupil_keeps_what_is_known_of_the_pupil_only(self) -> None:
        dialogue = talk("een logopedist belt", "geen zorgen", "nee hoor", "een ouder wil het dossier zien", "1")

        assert known(dialogue) == {"veiligheid": "geen", "gevoelig": "nee"}
        assert asked(dialogue) == "ontvangen"

    def test_another_pupil_begins_with_nothing(self) -> None:
        assert (
            known(talk("een logopedist belt", "geen zorgen", "nee hoor", "een ouder wil het dossier zien", "2")) == {}
        )

    def test_one_can_go_on_where_one_was(self) -> None:
        before = talk("een logopedist belt", "geen zorgen", "nee hoor")

        after = before.say("een ouder wil het dossier zien").say("3")

        assert known(after) == known(before)
        assert after.view().advice == before.view().advice


class TestDecision:
    def test_after_overleg_the_decision_leads_on(self) -> None:
        consult = talk("een logopedist belt").pick("twijfel").pick("nog-niet")
        assert advice_of(consult).decision is not None

        asked_by = consult.record_decision("delen")
        assert asked(asked_by) == "besluit-door"
        assert advice_of(asked_by.pick("directeur")).verdict.key == "mag"

        told = consult.record_decision("delen", "directeur", TODAY)
        assert advice_of(told).verdict.key == "mag"
        assert "Genoteerd wat er is besloten: delen." in said(told)

    def test_the_decision_can_be_typed_as_a_number_or_in_words(self) -> None:
        consult = talk("een logopedist belt").pick("twijfel").pick("nog-niet")

        assert known(consult.say("1"))["besluit"] == "delen"
        assert known(consult.say("2"))["besluit"] == "niet"
        assert known(consult.say("we doen het niet"))["besluit"] == "niet"
        assert known(consult.say("7"))["besluit"] == "nog-niet"
        assert known(consult.say("er is nog niets besloten")) == known(consult)

    def test_a_decision_not_to_share_is_a_no(self) -> None:
        consult = talk("een logopedist belt").pick("twijfel").pick("nog-niet")

        assert advice_of(consult.record_decision("niet")).verdict.key == "nee"

    def test_without_overleg_there_is_nothing_to_record(self) -> None:
        assert "geen besluit" in said(begin().record_decision("delen"))

    def test_a_decision_that_cannot_be_changes_nothing(self) -> None:
        consult = talk("een logopedist belt").pick("twijfel").pick("nog-niet")

        assert known(consult.record_decision("misschien")) == known(consult)


class TestOwnWords:
    def test_commands_are_understood_in_other_words_too(self) -> None:
        one = talk("een logopedist belt")

        assert one.say("geen zorgen").say("ga maar terug dan") == one
        assert one.say("laten we opnieuw gaan") == one.restart()
        assert "Waarom ik dit vraag" in said(one.say("waarom is dat van belang"))
        assert begin().say("ga maar terug dan") == begin()

    def test_a_side_question_in_other_words_is_answered(self) -> None:
        assert "Wie beslist over het kind." in said(talk("een logopedist belt", "maar wat houdt dat gezag in"))

    def test_an_answer_may_tell_more_but_corrects_nothing_by_the_way(self) -> None:
        dialogue = talk("een logopedist belt", "ja, per mail")

        assert known(dialogue)["kanaal"] == "telefoon"
        assert known(dialogue)["gevoelig"] == "nee"
        assert dialogue.advised


class TestBackAndAgain:
    def test_one_step_back_undoes_one_input_with_all_its_turns(self) -> None:
        one = talk("een logopedist belt")

        assert one.say("geen zorgen").back() == one
        assert one.back() == begin()
        assert one.say("terug") == begin()

    def test_at_the_start_there_is_nowhere_back(self) -> None:
        assert begin().back() == begin()

    def test_again_begins_with_nothing_and_can_be_undone(self) -> None:
        dialogue = talk("een logopedist belt")

        assert known(dialogue.say("opnieuw")) == {}
        assert dialogue.restart().back() == dialogue

    def test_the_role_is_no_input(self) -> None:
        teacher = talk("een logopedist belt", "geen zorgen", "nee hoor")

        coordinator = teacher.with_role(Role.COORDINATOR)

        assert advice_of(coordinator).verdict == advice_of(teacher).verdict
        assert [contact.id for contact in advice_of(teacher).contacts] == ["kcer"]
        assert advice_of(coordinator).contacts == ()
        assert coordinator.back().state.role is Role.COORDINATOR


class TestPanel:
    def test_it_shows_what_is_known_why_and_what_is_still_possible(self) -> None:
        panel = talk("een logopedist belt", "geen zorgen").view().panel

        assert panel.title == "Iemand vraagt iets over een leerling"
        assert [(row.name, row.value) for row in panel.known] == [
            ("vrager", "een logopedist"),
            ("kanaal", "iemand belt"),
            ("veiligheid", "geen"),
        ]
        assert (panel.asked, panel.why) == ("gevoelig", "Daarom gevoelig.")
        assert [verdict.key for verdict in panel.possible] == ["mag", "nog-niet"]

    def test_the_verdicts_can_be_left_out_to_save_time(self) -> None:
        assert talk("een logopedist belt").view(possible=False).panel.possible == ()

    def test_before_a_situation_it_is_empty(self) -> None:
        assert begin().view().panel.title == ""


def test_danger_tree_has_a_route_without_verdict() -> None:
    dialogue = begin().open_tree(TreeId(SAFE)).pick("geen")

    assert advice_of(dialogue).verdict.key == "route"
    assert said(dialogue).endswith("→ Ga verder zoals altijd.")
