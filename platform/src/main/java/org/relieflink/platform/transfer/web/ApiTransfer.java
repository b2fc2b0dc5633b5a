package org.relieflink.platform.transfer.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.transfer.GivenHelp;
import org.relieflink.platform.transfer.Paper;
import org.relieflink.platform.transfer.RecommendationLetter;
import org.relieflink.platform.transfer.Situation;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.TransferStep;

/**
 * 接口里的一件移送：persons masked; of what the reader may not see there is nothing.
 *
 * @param bundle for the sender only
 * @param dataClass for the sender only: it tells what case it is
 * @param masked empty for a department that has not accepted
 * @param letter null where none goes with it, or not for this reader
 */
record ApiTransfer(
    String id,
    String number,
    @Nullable String bundle,
    @Nullable String dataClass,
    String department,
    String holder,
    String offered,
    String state,
    int version,
    List<String> helps,
    String area,
    String ageGroup,
    String masked,
    boolean escalated,
    @Nullable LocalDate due,
    Map<String, String> situation,
    @Nullable RecommendationLetter letter,
    List<GivenHelp> results,
    List<PaperLine> papers,
    List<Step> steps) {

  /** 一份材料。 */
  record PaperLine(String id, String kind, String media, long size, String digest) {
    static PaperLine of(Paper paper) {
      return new PaperLine(
          Long.toString(paper.id()),
          paper.kind().name(),
          paper.media(),
          paper.size(),
          paper.digest());
    }
  }

  /** 一步。 */
  record Step(
      int number,
      String act,
      String state,
      String holder,
      String offered,
      String line,
      String reason,
      String words,
      String cause,
      Instant at) {
    static Step of(TransferStep step) {
      return new Step(
          step.number(),
          step.act().name(),
          step.state().name(),
          step.holder(),
          step.offered(),
          step.line(),
          step.reason(),
          step.words(),
          step.cause(),
          step.at());
    }
  }

  /** 读到的内容。 */
  record Contents(
      Situation situation,
      @Nullable RecommendationLetter letter,
      List<GivenHelp> results,
      List<Paper> papers,
      @Nullable LocalDate due) {
    static final Contents NONE =
        new Contents(new Situation(Map.of()), null, List.of(), List.of(), null);
  }

  static ApiTransfer of(TransferSide side, Transfer transfer, Contents contents) {
    boolean sender = side == TransferSide.SENDER;
    return new ApiTransfer(
        Long.toString(transfer.id()),
        transfer.number(),
        sender ? transfer.bundle() : null,
        sender ? transfer.dataClass().name() : null,
        transfer.department(),
        transfer.holder(),
        transfer.offered(),
        transfer.state().name(),
        transfer.version(),
        transfer.helps(),
        transfer.area(),
        transfer.ageGroup(),
        transfer.masked(),
        transfer.escalated(),
        contents.due,
        coded(contents.situation),
        contents.letter,
        contents.results,
        contents.papers.stream().map(PaperLine::of).toList(),
        transfer.steps().stream().map(Step::of).toList());
  }

  static Map<String, String> coded(Situation situation) {
    Map<String, String> coded = new TreeMap<>();
    situation.values().forEach((field, text) -> coded.put(field.code(), text));
    return coded;
  }
}
