package org.relieflink.platform.incident.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.incident.Evidence;
import org.relieflink.platform.incident.EvidenceOf;
import org.relieflink.platform.incident.EvidencePack;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.IncidentRefusal;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** 证据包的页面和接口：ask for one, see it, take it. */
@Controller
class EvidencePages {
  private final Evidence evidence;
  private final CurrentOfficer current;
  private final IncidentTexts texts;

  EvidencePages(Evidence evidence, CurrentOfficer current, IncidentTexts texts) {
    this.evidence = evidence;
    this.current = current;
    this.texts = texts;
  }

  /** 为哪一个做。 */
  record Wanted(@Nullable Long incident, @Nullable Long alarm) {
    EvidenceOf of() {
      if (incident != null) {
        return new EvidenceOf(EvidenceOf.Kind.INCIDENT, incident);
      }
      if (alarm != null) {
        return new EvidenceOf(EvidenceOf.Kind.ALARM, alarm);
      }
      throw Refusal.of(IncidentRefusal.PACK_OF_NOTHING).asException();
    }
  }

  private String label(EvidenceOf of) {
    return of.kind() == EvidenceOf.Kind.INCIDENT
        ? Incident.number(of.id())
        : texts.say("alarm.number", of.id());
  }

  private static String back(EvidenceOf of) {
    return (of.kind() == EvidenceOf.Kind.INCIDENT ? "/incidents/" : "/watch/alarms/") + of.id();
  }

  /** 一个做好的。 */
  record Line(
      String href,
      String mark,
      String entries,
      String open,
      String manifest,
      String who,
      String when,
      String label,
      String back) {}

  private Line line(EvidencePack pack) {
    return new Line(
        "/evidence/" + pack.id(),
        pack.mark(),
        IncidentTexts.grouped(pack.entries()),
        pack.open() == 0 ? "" : IncidentTexts.grouped(pack.open()),
        pack.manifest(),
        pack.officerName() + " " + pack.officer(),
        texts.minute(pack.at()),
        label(pack.of()),
        back(pack.of()));
  }

  @GetMapping("/evidence/new")
  String make(
      @RequestParam(required = false) @Nullable Long incident,
      @RequestParam(required = false) @Nullable Long alarm,
      Model model) {
    EvidenceOf of = new Wanted(incident, alarm).of();
    long entries =
        evidence
            .entries(current.get(), of)
            .orElseThrow(() -> Refusal.of(IncidentRefusal.UNKNOWN).asException());
    model.addAttribute("incident", incident);
    model.addAttribute("alarm", alarm);
    model.addAttribute("label", label(of));
    model.addAttribute("back", back(of));
    model.addAttribute("entries", IncidentTexts.grouped(entries));
    model.addAttribute("empty", entries == 0);
    model.addAttribute("packs", evidence.packs(of).stream().map(this::line).toList());
    return "incident/evidence-new";
  }

  @PostMapping("/evidence")
  String order(
      @RequestParam(required = false) @Nullable Long incident,
      @RequestParam(required = false) @Nullable Long alarm) {
    Evidence.Ordered ordered =
        evidence.order(current.get(), new Wanted(incident, alarm).of()).orThrow();
    return "redirect:"
        + (ordered instanceof Evidence.Ordered.Made made
            ? "/jobs/" + made.job()
            : ((Evidence.Ordered.Ask) ordered).href());
  }

  private EvidencePack pack(long id) {
    return evidence
        .find(current.get(), id)
        .orElseThrow(() -> Refusal.of(IncidentRefusal.PACK_UNKNOWN).asException());
  }

  @GetMapping("/evidence/{id}")
  String show(@PathVariable long id, Model model) {
    model.addAttribute("pack", line(pack(id)));
    return "incident/evidence";
  }

  @GetMapping({"/evidence/{id}/pack.zip", "/api/v1/evidence/{id}/pack.zip"})
  ResponseEntity<byte[]> download(@PathVariable long id) {
    byte[] content = evidence.open(current.get(), id).orThrow();
    String name = "evidence-" + pack(id).mark() + ".zip";
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  /** 做的任务，或者先去请人同意的页面。 */
  record Ordered(@Nullable String job, @Nullable String ask) {}

  @PostMapping("/api/v1/evidence")
  @ResponseBody
  Ordered orderByApi(@RequestBody Wanted wanted) {
    Evidence.Ordered ordered = evidence.order(current.get(), wanted.of()).orThrow();
    return ordered instanceof Evidence.Ordered.Made made
        ? new Ordered(Long.toString(made.job()), null)
        : new Ordered(null, ((Evidence.Ordered.Ask) ordered).href());
  }

  @GetMapping("/api/v1/evidence/{id}")
  @ResponseBody
  EvidencePack showByApi(@PathVariable long id) {
    return pack(id);
  }
}
