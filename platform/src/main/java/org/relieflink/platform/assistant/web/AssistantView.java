package org.relieflink.platform.assistant.web;

import java.util.List;
import org.relieflink.kernel.Fen;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.assistant.AssistantAnswer;
import org.relieflink.platform.assistant.AssistantText;
import org.relieflink.platform.assistant.FoundCase;
import org.relieflink.platform.assistant.FoundText;
import org.springframework.stereotype.Component;

/** 找到的，写成页面要的字。 */
@Component
class AssistantView {
  private final AssistantTexts texts;

  AssistantView(AssistantTexts texts) {
    this.texts = texts;
  }

  /** 一页结果。 */
  record Page(String question, boolean empty, List<Line> law, List<Line> packs, List<Case> cases) {}

  /** 一处。 */
  record Line(
      String href,
      String anchor,
      String title,
      List<FoundText.Piece> words,
      String citation,
      String status,
      String tag,
      String source,
      String remark) {}

  /** 一件。 */
  record Case(String href, String title, String amount, String at, List<Fact> facts, String why) {}

  /** 一条事实。 */
  record Fact(String label, String value, boolean agrees) {}

  /** 一个文件。 */
  record Whole(String title, String note, String source, List<Line> lines) {}

  Page page(AssistantAnswer answer) {
    return new Page(
        answer.question(),
        answer.isEmpty(),
        answer.law().stream().map(this::line).toList(),
        answer.packs().stream().map(this::line).toList(),
        answer.cases().stream().map(this::one).toList());
  }

  Whole whole(AssistantText text) {
    return new Whole(
        text.title(),
        text.note(),
        text.source(),
        text.passages().stream().map(this::line).toList());
  }

  private Line line(FoundText one) {
    return new Line(
        "/assistant/texts/" + one.book() + "#" + one.anchor(),
        one.anchor(),
        one.title(),
        one.words(),
        one.clause().text(),
        one.clause().status().label(),
        tag(one.clause().status()),
        one.clause().source(),
        one.remark());
  }

  /** What was read is plain; what was not wants a look at the original. */
  private static String tag(TextStatus status) {
    return switch (status) {
      case TEXT_READ -> "plain";
      case QUOTED, UNVERIFIED, EXAMPLE -> "todo";
    };
  }

  private Case one(FoundCase found) {
    List<Fact> facts =
        found.facts().stream()
            .map(one -> new Fact(texts.say("trait." + one.trait()), one.value(), one.agrees()))
            .toList();
    String agree =
        String.join(
            texts.say("comma"),
            facts.stream().filter(Fact::agrees).map(Fact::value).distinct().toList());
    return new Case(
        "/opinion/" + found.id() + "/amount",
        found.caseNumber().isEmpty() ? texts.say("noCase") : found.caseNumber(),
        new Fen(found.amountFen()).yuanText(),
        texts.minute(found.savedAt()),
        facts,
        agree.isEmpty() ? texts.say("why.near") : texts.say("why", agree));
  }
}
