package org.relieflink.platform.document.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.NewScan;
import org.relieflink.platform.document.PaperScan;
import org.relieflink.platform.document.PaperScans;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 签章扫描件和送达回证：uploaded beside a finished paper, given out with a reason. */
@Controller
class ScanPages {
  private final PaperScans scans;
  private final DocumentPages pages;
  private final DocumentAtHand hand;
  private final DocumentTexts texts;
  private final ProblemTexts problems;

  ScanPages(
      PaperScans scans,
      DocumentPages pages,
      DocumentAtHand hand,
      DocumentTexts texts,
      ProblemTexts problems) {
    this.scans = scans;
    this.pages = pages;
    this.hand = hand;
    this.texts = texts;
    this.problems = problems;
  }

  /** 上传的表单。 */
  record ScanForm(
      @Nullable String kind,
      @Nullable String way,
      @Nullable String served,
      @Nullable MultipartFile file) {
    /** Refused where the kind or the day is none. */
    Outcome<NewScan> scan(int largest) throws IOException {
      Optional<PaperScan.Kind> known =
          Arrays.stream(PaperScan.Kind.values())
              .filter(one -> one.name().equals(text(kind)))
              .findFirst();
      if (known.isEmpty() || (day().isEmpty() && !text(served).isEmpty())) {
        return Outcome.refused(DocumentRefusal.SERVICE_UNUSABLE);
      }
      if (file != null && file.getSize() > largest) {
        return Outcome.refused(DocumentRefusal.SCAN_TOO_LARGE, largest >> 20);
      }
      byte[] body = file == null ? new byte[0] : file.getBytes();
      return Outcome.of(new NewScan(known.get(), text(way), day().orElse(null), body));
    }

    private Optional<LocalDate> day() {
      try {
        return Optional.of(LocalDate.parse(text(served)));
      } catch (DateTimeException none) {
        return Optional.empty();
      }
    }

    private static String text(@Nullable String typed) {
      return Objects.requireNonNullElse(typed, "").strip();
    }

    @Override
    public String toString() {
      return "ScanForm[" + kind + "]";
    }
  }

  private Outcome<PaperScan> added(Officer officer, long id, ScanForm form) throws IOException {
    Outcome<NewScan> scan = form.scan(scans.largest());
    return scan instanceof Outcome.Refused<NewScan> refused
        ? new Outcome.Refused<>(refused.refusal())
        : scans.add(officer, id, scan.orThrow());
  }

  @PostMapping("/documents/{id}/scans")
  String add(@PathVariable long id, ScanForm form, Model model, RedirectAttributes redirect)
      throws IOException {
    Officer officer = hand.acting(id, DocumentPages.WRITE);
    Outcome<PaperScan> outcome = added(officer, id, form);
    if (outcome instanceof Outcome.Refused<PaperScan> refused) {
      model.addAttribute("scanForm", form);
      model.addAttribute(
          "problems", List.of(new FieldProblem("scans", problems.detail(refused.refusal()))));
      return pages.show(id, model);
    }
    redirect.addFlashAttribute("flash", texts.say("scan.added"));
    return "redirect:/documents/" + id;
  }

  /** As it was uploaded, with a reason; on the trail before a byte leaves. */
  @PostMapping("/documents/{id}/scan-file")
  ResponseEntity<byte[]> file(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String scan,
      @RequestParam(defaultValue = "") String reason) {
    Officer officer = hand.acting(id, DocumentPages.REVEAL);
    long wanted = scan.matches("[0-9]{1,18}") ? Long.parseLong(scan) : 0;
    PaperScan.Opened opened = scans.open(officer, id, wanted, reason).orThrow();
    String media = opened.scan().media();
    String name = "scan-" + wanted + "." + media.substring(media.indexOf('/') + 1);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(media))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(opened.body());
  }

  /** 一份扫描件，接口里的样子。 */
  record Shown(
      String id,
      String kind,
      String way,
      @Nullable LocalDate servedOn,
      String media,
      long size,
      String digest,
      Instant at) {
    static Shown of(PaperScan scan) {
      return new Shown(
          Long.toString(scan.id()),
          scan.kind().name(),
          scan.way(),
          scan.servedOn(),
          scan.media(),
          scan.size(),
          scan.digest(),
          scan.at());
    }
  }

  @GetMapping("/api/v1/documents/{id}/scans")
  @ResponseBody
  List<Shown> list(@PathVariable long id) {
    return scans.of(hand.read(id)).stream().map(Shown::of).toList();
  }

  @PostMapping("/api/v1/documents/{id}/scans")
  @ResponseStatus(HttpStatus.CREATED)
  @ResponseBody
  Shown upload(@PathVariable long id, ScanForm form) throws IOException {
    Officer officer = hand.acting(id, DocumentPages.WRITE);
    return Shown.of(added(officer, id, form).orThrow());
  }
}
