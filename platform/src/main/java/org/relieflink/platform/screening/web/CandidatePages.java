package org.relieflink.platform.screening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.Veils;
import org.relieflink.platform.screening.internal.store.HitPage.Cursor;
import org.relieflink.platform.screening.internal.store.ScreenedCandidates;
import org.relieflink.platform.screening.internal.store.ScreenedCandidates.Candidate;
import org.relieflink.platform.screening.internal.store.ScreenedCandidates.Page;
import org.relieflink.platform.screening.internal.store.ScreenedCandidates.Totals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 候选名单的页面。 Parties that may be put to a prosecutor, with the way to the opinion. */
@Controller
class CandidatePages {
  private static final int ROWS = 50;

  private final ScreenedCandidates candidates;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final Veils veils;
  private final Texts texts;

  CandidatePages(
      ScreenedCandidates candidates,
      CurrentOfficer current,
      AccessTable table,
      Veils veils,
      Texts texts) {
    this.candidates = candidates;
    this.current = current;
    this.table = table;
    this.veils = veils;
    this.texts = texts;
  }

  /** 一行，已遮盖。 */
  record Line(
      String href,
      String name,
      String sexAge,
      String number,
      String caseText,
      String caseNo,
      String classes,
      String township,
      String tag,
      String standing,
      @Nullable String opinionHref) {
    @Override
    public String toString() {
      return "Line[" + href + "]";
    }
  }

  @GetMapping("/screening/candidates")
  String list(
      @RequestParam(defaultValue = "false") boolean confirmed,
      @RequestParam(required = false) @Nullable String cursor,
      Model model) {
    Cursor at =
        cursor == null || cursor.isBlank()
            ? null
            : Cursor.find(cursor)
                .orElseThrow(() -> Refusal.of(ScreeningRefusal.CURSOR_UNKNOWN).asException());
    Page page = candidates.page(confirmed, at, ROWS);
    Totals totals = page.totals();
    Officer officer = current.get();
    List<Line> lines = page.rows().stream().map(row -> line(row, officer)).toList();
    model.addAttribute("lines", lines);
    model.addAttribute("confirmedOnly", confirmed);
    model.addAttribute("all", Texts.grouped(totals.all()));
    model.addAttribute("confirmed", Texts.grouped(totals.confirmed()));
    model.addAttribute("previous", address(confirmed, page.previous()));
    model.addAttribute("next", address(confirmed, page.next()));
    return "screening/candidates";
  }

  private static @Nullable String address(boolean confirmed, @Nullable String cursor) {
    return cursor == null
        ? null
        : "/screening/candidates?confirmed=" + confirmed + "&cursor=" + cursor;
  }

  private Line line(Candidate row, Officer officer) {
    Veil veil = veils.over(officer, row.whose());
    boolean withheld = veil.withheld(row.face());
    String opinion = "/opinions/" + row.partyId();
    return new Line(
        "/screening/parties/" + row.partyId(),
        veil.name(row.face()),
        texts.sexAndAge(row.face(), veil),
        withheld ? texts.say("withheld") : veil.number(row.face()),
        row.cause() + "·" + row.role(),
        row.caseNo(),
        row.classes(),
        withheld ? texts.say("withheld") : row.township(),
        row.confirmed() > 0 ? "good" : "todo",
        row.confirmed() > 0
            ? texts.say("candidates.standing.confirmed", row.confirmed())
            : texts.say("candidates.standing.strong", row.strong()),
        table.allows(officer, "GET", opinion) ? opinion : null);
  }
}
