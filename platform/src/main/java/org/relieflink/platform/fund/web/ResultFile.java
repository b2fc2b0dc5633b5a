package org.relieflink.platform.fund.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.Publications;
import org.relieflink.platform.fund.Publications.Publication;
import org.relieflink.platform.paper.Paper;
import org.relieflink.platform.paper.PaperMark;
import org.relieflink.platform.paper.PaperOrder;
import org.relieflink.platform.problem.Outcome;
import org.springframework.stereotype.Component;

/** 公开的一份怎样拿出去：only what was released; made for everybody, so it carries no reader's mark. */
@Component
class ResultFile {
  private static final int PARTS = 5;

  private final Publications publications;
  private final Paper paper;
  private final FundTexts texts;

  ResultFile(Publications publications, Paper paper, FundTexts texts) {
    this.publications = publications;
    this.paper = paper;
    this.texts = texts;
  }

  /** 表里的一行。 */
  record Line(String part, String what, String cases, String amount, String days) {}

  /** One that was released; refused for a draft. */
  Publication released(Officer officer, long id) {
    Publication one = publications.find(officer, id).orThrow();
    return (one.isReleased()
            ? Outcome.of(one)
            : Outcome.<Publication>refused(FundRefusal.NOT_PUBLISHED))
        .orThrow();
  }

  byte[] print(Publication one) {
    Map<String, Object> model =
        Map.of(
            "days", texts.say("freeze.days", one.from(), one.until()),
            "lines", lines(one.content()),
            "digest", one.digest(),
            "agreed", one.agreed());
    String line = texts.say("result.paper.line", one.id(), one.digest());
    String title = texts.say("result.paper");
    PaperMark mark = new PaperMark(line, title + " " + one.id(), "");
    return paper.print(new PaperOrder("fund/result-paper", model, title, mark)).bytes();
  }

  /** The lines below the heading. */
  static List<Line> lines(String content) {
    List<Line> lines = new ArrayList<>();
    content.lines().skip(1).forEach(line -> lines.add(line(cells(line))));
    return lines;
  }

  private static Line line(List<String> cells) {
    while (cells.size() < PARTS) {
      cells.add("");
    }
    return new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
  }

  /** RFC 4180 of one line without line breaks in it. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char one = line.charAt(i);
      if (one == '"') {
        if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (one == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(one);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
