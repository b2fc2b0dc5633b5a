package org.relieflink.platform.screening.web;

import java.util.function.Function;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.picture.WeightWords;
import org.relieflink.platform.screening.internal.store.HitRow;

/** 列表的一行。 One row of the list, masked for this reader. */
public record HitLine(
    long id,
    String href,
    String name,
    String sexAge,
    String number,
    String caseText,
    boolean kin,
    String who,
    String hardshipClass,
    String department,
    String score,
    ScoreBar bar,
    String levelTag,
    String level,
    String township,
    String caseNo,
    String state,
    boolean decided) {

  /**
   * What all rows of a page share.
   *
   * @param query the filter, carried to the hit and back
   * @param threshold from which a score is sure
   */
  record Setting(String query, Function<HitRow, Veil> veil, Texts texts, double threshold) {}

  static HitLine of(HitRow row, Setting setting) {
    Veil veil = setting.veil.apply(row);
    Texts texts = setting.texts;
    boolean withheld = veil.withheld(row.party());
    return new HitLine(
        row.id(),
        "/screening/hits/" + row.id() + setting.query,
        veil.name(row.party()),
        texts.sexAndAge(row.party(), veil),
        withheld ? texts.say("withheld") : veil.number(row.party()),
        caseText(row),
        !row.self(),
        row.self() ? texts.say("self") : row.relation(),
        row.hardshipClass(),
        row.department(),
        WeightWords.plain(row.score()),
        ScoreBar.of(row.score(), setting.threshold),
        row.auto() ? "good" : "warn",
        texts.say(row.auto() ? "level.auto" : "level.review"),
        withheld ? texts.say("withheld") : row.township(),
        row.caseNo(),
        texts.say("state." + row.state().name()),
        row.state() != org.relieflink.platform.screening.HitState.OPEN);
  }

  private static String caseText(HitRow row) {
    return row.cause().isEmpty() || row.role().isEmpty()
        ? row.cause() + row.role()
        : row.cause() + "·" + row.role();
  }

  @Override
  public String toString() {
    return "HitLine[" + id + "]";
  }
}
