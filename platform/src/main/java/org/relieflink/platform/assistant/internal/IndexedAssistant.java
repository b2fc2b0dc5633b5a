package org.relieflink.platform.assistant.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.assistant.Assistant;
import org.relieflink.platform.assistant.AssistantAnswer;
import org.relieflink.platform.assistant.AssistantRefusal;
import org.relieflink.platform.assistant.AssistantText;
import org.relieflink.platform.assistant.FoundText;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 助手怎样答：refuse numbers, look in law and packs, ask the opinions, write it down. */
@Service
class IndexedAssistant implements Assistant {
  private static final int MOST = 10; // in one group; who finds more has to ask more narrowly
  private static final String ACTION = "ASSISTANT_ASKED";

  private final LawIndex index;
  private final Wording wording;
  private final FindCases cases;
  private final Trail trail;
  private final Clock clock;

  IndexedAssistant(LawIndex index, Wording wording, FindCases cases, Trail trail, Clock clock) {
    this.index = index;
    this.wording = wording;
    this.cases = cases;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Outcome<AssistantAnswer> ask(Officer officer, String typed) {
    String question = typed.strip();
    if (question.isEmpty()) {
      return Outcome.of(new AssistantAnswer("", List.of(), List.of(), List.of(), 0));
    }
    if (question.length() > LONGEST) {
      return Outcome.refused(AssistantRefusal.QUESTION_TOO_LONG, LONGEST);
    }
    if (FreeWords.namesSomebody(question)) {
      trail.record(officer, TrailNote.of(ACTION, "", "").resulting("refused"));
      return Outcome.refused(AssistantRefusal.QUESTION_WITH_NUMBER);
    }
    AssistantAnswer answer = answer(question);
    int found = answer.law().size() + answer.packs().size() + answer.cases().size();
    trail.record(officer, TrailNote.of(ACTION, "found", Integer.toString(found)).because(question));
    return Outcome.of(answer);
  }

  private AssistantAnswer answer(String typed) {
    Question question = Question.of(typed, wording);
    LocalDate today = LocalDate.now(clock);
    List<FoundText> law = index.law(question, today, MOST);
    List<FoundText> packs = index.packs(question, today, MOST);
    FindCases.Found found = cases.find(question, MOST);
    return new AssistantAnswer(typed, law, packs, found.cases(), found.read());
  }

  @Override
  public Optional<AssistantText> text(String book) {
    return index.text(book);
  }
}
