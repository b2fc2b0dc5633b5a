package org.relieflink.platform.fund.web;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.fund.Donations;
import org.relieflink.platform.fund.Donations.Addressee;
import org.relieflink.platform.fund.DonorBook;
import org.relieflink.platform.fund.DonorBook.Gift;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.UseReport;
import org.relieflink.platform.paper.Paper;
import org.relieflink.platform.paper.PaperMark;
import org.relieflink.platform.paper.PaperOrder;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ShownTime;
import org.relieflink.platform.watch.ExportMark;
import org.relieflink.platform.watch.ExportOrder;
import org.relieflink.platform.watch.ExportRelease;
import org.relieflink.platform.watch.Exports;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** 给捐赠人的纸：receipt and report; exports like any other, and the only place with the whole name. */
@Component
class DonorPaper {
  private final Paper paper;
  private final Exports exports;
  private final Donations donations;
  private final DonorView view;
  private final FundTexts texts;
  private final Clock clock;

  DonorPaper(
      Paper paper,
      Exports exports,
      Donations donations,
      DonorView view,
      FundTexts texts,
      Clock clock) {
    this.paper = paper;
    this.exports = exports;
    this.donations = donations;
    this.view = view;
    this.texts = texts;
    this.clock = clock;
  }

  /** 一张纸：which list of exports, which row, where it is asked for again. */
  private record Sheet(String list, String row, String href, Map<String, Object> model) {
    String template() {
      return "fund/" + list;
    }

    Sheet to(String donor, String contact) {
      Map<String, Object> named = new HashMap<>(model);
      named.put("donor", donor);
      named.put("contact", contact);
      return new Sheet(list, row, href, Map.copyOf(named));
    }
  }

  ResponseEntity<byte[]> receipt(DonorBook book, long gift, Officer officer) {
    Gift one =
        book.gifts().stream()
            .filter(each -> each.id() == gift && each.counts())
            .findFirst()
            .<Outcome<Gift>>map(Outcome::of)
            .orElseGet(() -> Outcome.refused(FundRefusal.GIFT_NOT_CONFIRMED))
            .orThrow();
    String href = "/fund/donor/receipt.pdf?id=" + book.donor().id() + "&gift=" + gift;
    Map<String, Object> model =
        Map.of(
            "number", one.number(),
            "amount", FundView.yuan(one.fen()),
            "capitals", new Fen(one.fen()).capitals(),
            "day", one.day().toString(),
            "tax", one.tax(),
            "maker", one.maker(),
            "said", one.sayer());
    return answer(new Sheet("donor-receipt", "gift-" + gift, href, model), book, officer);
  }

  ResponseEntity<byte[]> report(DonorBook book, UseReport report, Officer officer) {
    String href = "/fund/donor/report.pdf?id=" + book.donor().id();
    Map<String, Object> model =
        Map.of(
            "day", texts.today().toString(),
            "report", view.report(report));
    String row = "donor-" + book.donor().id();
    return answer(new Sheet("donor-report", row, href, model), book, officer);
  }

  private Sheet addressed(Sheet sheet, DonorBook book, Officer officer) {
    Addressee to = donations.addressee(officer, book.donor().id()).orThrow();
    return sheet.to(view.addressed(book.donor(), to.name()), to.contact());
  }

  /** The name is opened, and the trail says so, only once the sheet may leave. */
  private ResponseEntity<byte[]> answer(Sheet sheet, DonorBook book, Officer officer) {
    String label = texts.say("donor.paper." + sheet.list);
    var order =
        new ExportOrder(
            sheet.list, label, sheet.row, sheet.href, List.of(sheet.row), Purpose.RELIEF_CASE);
    ExportRelease release = exports.release(officer, order).orThrow();
    if (release instanceof ExportRelease.Ask ask) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ask.href())).build();
    }
    ExportMark mark = ((ExportRelease.Free) release).mark();
    String file = sheet.list + "-" + mark.number() + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
        .body(print(addressed(sheet, book, officer), label, officer, mark));
  }

  private byte[] print(Sheet sheet, String label, Officer officer, ExportMark mark) {
    String time = ShownTime.minute(clock.instant());
    String who = officer.displayName() + " " + officer.staffNumber();
    String line = texts.say("paper.line", mark.number(), mark.purpose(), who, time);
    PaperMark marked = new PaperMark(line, who + " " + time + " " + mark.number(), mark.hidden());
    return paper.print(new PaperOrder(sheet.template(), sheet.model, label, marked)).bytes();
  }
}
