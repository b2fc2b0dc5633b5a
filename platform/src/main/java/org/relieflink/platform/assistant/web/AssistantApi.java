package org.relieflink.platform.assistant.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.assistant.Assistant;
import org.relieflink.platform.assistant.AssistantAnswer;
import org.relieflink.platform.assistant.FoundCase;
import org.relieflink.platform.assistant.FoundText;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 助手的接口：the same groups as the page, hits as the words that agree. */
@RestController
class AssistantApi {
  private final Assistant assistant;
  private final CurrentOfficer current;

  AssistantApi(Assistant assistant, CurrentOfficer current) {
    this.assistant = assistant;
    this.current = current;
  }

  /** 一处规定或规则。 */
  record Text(
      String book,
      String title,
      String words,
      List<String> hits,
      String instrument,
      String article,
      String citation,
      String status,
      String source,
      String remark) {
    static Text of(FoundText one) {
      return new Text(
          one.book(),
          one.title(),
          one.words().stream().map(FoundText.Piece::text).collect(Collectors.joining()),
          one.words().stream()
              .filter(FoundText.Piece::hit)
              .map(FoundText.Piece::text)
              .distinct()
              .toList(),
          one.clause().instrument(),
          one.clause().article(),
          one.clause().textWithStatus(),
          one.clause().status().code(),
          one.clause().source(),
          one.remark());
    }
  }

  /** 一条事实。 */
  record Fact(String trait, String value, boolean agrees) {}

  /** 一件案件。 */
  record Case(
      String opinion,
      String caseNumber,
      long amountFen,
      String currency,
      String savedAt,
      List<Fact> facts) {
    static Case of(FoundCase one) {
      return new Case(
          Long.toString(one.id()),
          one.caseNumber(),
          one.amountFen(),
          "CNY",
          one.savedAt().toString(),
          one.facts().stream()
              .map(fact -> new Fact(fact.trait().name(), fact.value(), fact.agrees()))
              .toList());
    }
  }

  /** 一个回答。 */
  record Answer(List<Text> law, List<Text> packs, List<Case> cases, int casesRead) {}

  /** 问什么。 */
  record Asked(@Nullable String q) {
    String given() {
      return q == null ? "" : q;
    }

    @Override
    public String toString() {
      return "Asked";
    }
  }

  /** The question goes into no address: addresses are kept in logs. */
  @PostMapping("/api/v1/assistant")
  Answer ask(@RequestBody Asked asked) {
    AssistantAnswer answer = assistant.ask(current.get(), asked.given()).orThrow();
    return new Answer(
        answer.law().stream().map(Text::of).toList(),
        answer.packs().stream().map(Text::of).toList(),
        answer.cases().stream().map(Case::of).toList(),
        answer.casesRead());
  }
}
