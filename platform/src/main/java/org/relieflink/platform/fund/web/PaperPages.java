package org.relieflink.platform.fund.web;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.HandedPapers;
import org.relieflink.platform.fund.HandedPapers.Ask;
import org.relieflink.platform.fund.HandedPapers.Given;
import org.relieflink.platform.fund.HandedPapers.Opened;
import org.relieflink.platform.fund.HandedPapers.Scan;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 签收单的扫描件：uploaded beside what was signed for, given out with a reason. */
@Controller
class PaperPages {
  private final HandedPapers papers;
  private final BatchPages pages;
  private final CurrentOfficer current;
  private final FundTexts texts;

  PaperPages(HandedPapers papers, BatchPages pages, CurrentOfficer current, FundTexts texts) {
    this.papers = papers;
    this.pages = pages;
    this.current = current;
    this.texts = texts;
  }

  /** 上传的表单。 */
  record ScanForm(@Nullable Long batch, @Nullable Long item, @Nullable MultipartFile file) {
    long payment() {
      return item == null ? 0 : item;
    }

    @Override
    public String toString() {
      return "ScanForm[" + item + "]";
    }
  }

  private Outcome<Scan> added(ScanForm form) throws IOException {
    MultipartFile file = form.file;
    if (file != null && file.getSize() > papers.largest()) {
      return Outcome.refused(FundRefusal.SCAN_TOO_LARGE, papers.largest() >> 20);
    }
    byte[] body = file == null ? new byte[0] : file.getBytes();
    return papers.add(current.get(), form.payment(), body);
  }

  @PostMapping("/fund/batch/scan")
  String add(ScanForm form, Model model, RedirectAttributes redirect) throws IOException {
    long batch = form.batch == null ? 0 : form.batch;
    if (batch == 0) {
      throw Refusal.of(FundRefusal.UNKNOWN).asException(); // no page to say anything on
    }
    Outcome<Scan> outcome = added(form);
    if (outcome instanceof Outcome.Refused<Scan> refused) {
      return pages.refused(batch, "scan-" + form.payment(), refused.refusal(), model);
    }
    redirect.addFlashAttribute("flash", texts.say("scan.added"));
    return "redirect:/fund/batch?id=" + batch;
  }

  @PostMapping("/fund/batch/scan-file")
  ResponseEntity<byte[]> file(
      @RequestParam(defaultValue = "") String scan, @RequestParam(defaultValue = "") String words) {
    return sent(papers.open(current.get(), Typed.number(scan), words.strip()).orThrow());
  }

  private static ResponseEntity<byte[]> sent(Given given) {
    if (given instanceof Ask ask) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ask.href())).build();
    }
    Opened opened = (Opened) given;
    String media = opened.scan().media();
    String name = "receipt-" + opened.scan().id() + "." + media.substring(media.indexOf('/') + 1);
    return Sent.file(name, MediaType.parseMediaType(media), opened.body());
  }

  /** 一份扫描件，接口里的样子。 */
  record Shown(
      String id, String item, String media, long size, String digest, Instant at, boolean there) {
    static Shown of(Scan one) {
      return new Shown(
          Long.toString(one.id()),
          Long.toString(one.item()),
          one.media(),
          one.size(),
          one.digest(),
          one.at(),
          one.there());
    }
  }

  @GetMapping("/api/v1/fund/handed-scans")
  @ResponseBody
  List<Shown> list(@RequestParam long batch) {
    return papers.of(current.get(), batch).stream().map(Shown::of).toList();
  }

  @PostMapping("/api/v1/fund/handed-scans")
  @ResponseStatus(HttpStatus.CREATED)
  @ResponseBody
  Shown upload(ScanForm form) throws IOException {
    return Shown.of(added(form).orThrow());
  }

  /** 取哪一份、为什么。 */
  record Wanted(@Nullable String scan, @Nullable String words) {}

  @PostMapping("/api/v1/fund/handed-scans/file")
  ResponseEntity<byte[]> take(@RequestBody Wanted wanted) {
    String words = Objects.requireNonNullElse(wanted.words, "").strip();
    return sent(papers.open(current.get(), Typed.number(wanted.scan), words).orThrow());
  }
}
