package org.relieflink.platform.identity.web;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.PolicyCell;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.access.Relation;
import org.relieflink.platform.identity.EvidencePaper;
import org.relieflink.platform.identity.EvidenceReaders;
import org.relieflink.platform.identity.EvidenceReaders.Asked;
import org.relieflink.platform.identity.EvidenceSheet;
import org.relieflink.platform.identity.EvidenceSheet.Head;
import org.relieflink.platform.identity.EvidenceSheet.Row;
import org.relieflink.platform.identity.FieldValues;
import org.relieflink.platform.identity.FieldValues.Said;
import org.relieflink.platform.identity.FieldValues.Source;
import org.relieflink.platform.identity.People;
import org.relieflink.platform.identity.PersonAddress;
import org.relieflink.platform.identity.PersonFile;
import org.relieflink.platform.identity.internal.Grounds;
import org.relieflink.platform.identity.internal.PersonMask;
import org.relieflink.platform.identity.internal.TellTrail;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.RecordNote;
import org.relieflink.platform.pool.RecordNotes;
import org.relieflink.platform.watch.ExportMark;
import org.relieflink.platform.watch.ExportOrder;
import org.relieflink.platform.watch.ExportRelease;
import org.relieflink.platform.watch.Exports;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 人员信息证据表：the opened file as a paper; an export like any other, masked as the page is. */
@RestController
class PersonSheets {
  private static final Need LOOK_UP = new Need(Matter.POOL, Deed.LOOK_UP);
  private static final int OPEN = 1; // sensitivity of values that may stand anywhere

  private final People people;
  private final Grounds grounds;
  private final Exports exports;
  private final TellTrail trail;
  private final EvidencePaper paper;
  private final EvidenceReaders readers;
  private final List<RecordNotes> notes;
  private final CurrentOfficer current;
  private final IdentityTexts texts;

  PersonSheets(
      People people,
      Grounds grounds,
      Exports exports,
      TellTrail trail,
      EvidencePaper paper,
      EvidenceReaders readers,
      List<RecordNotes> notes,
      CurrentOfficer current,
      IdentityTexts texts) {
    this.people = people;
    this.grounds = grounds;
    this.exports = exports;
    this.trail = trail;
    this.paper = paper;
    this.readers = readers;
    this.notes = notes;
    this.current = current;
    this.texts = texts;
  }

  /** Counted or agreed to, and on the trail, before a byte leaves; or shown where to ask. */
  @GetMapping("/persons/{part}/sheet.pdf")
  ResponseEntity<byte[]> sheet(@PathVariable String part) {
    Officer officer = current.get();
    PersonFile file = people.read(officer, PersonAddress.record(part)).orThrow();
    String title = texts.say("sheet.title");
    var order =
        new ExportOrder(
            "person-sheet",
            title,
            part,
            "/persons/" + part + "/sheet.pdf",
            file.records().stream().map(record -> "record-" + record.recordId()).toList(),
            Purpose.find(file.ground().purpose()).orElse(Purpose.RELIEF_CASE));
    ExportRelease release = exports.release(officer, order).orThrow();
    if (release instanceof ExportRelease.Ask ask) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ask.href())).build();
    }
    ExportMark mark = ((ExportRelease.Free) release).mark();
    trail.exported(officer, file, mark.number());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", "attachment; filename=\"person-" + mark.number() + ".pdf\"")
        .body(paper.print(of(file, officer, title), mark, officer));
  }

  private EvidenceSheet of(PersonFile file, Officer officer, String title) {
    PersonMask mask = grounds.mask(officer, file.ground()).knowing(file.records());
    boolean withheld = file.records().stream().anyMatch(mask::withheld);
    Map<String, List<RecordNote>> said = said(file, officer);
    List<String> cautions = new ArrayList<>();
    if (withheld) {
      cautions.add(texts.say("withheld"));
    }
    if (!file.contradicted().isEmpty()) {
      cautions.add(texts.say("notice.contradicted"));
    }
    List<String> closing = new ArrayList<>();
    said.values().forEach(all -> all.forEach(note -> closing.add(note.text())));
    closing.add(texts.say("sheet.masked"));
    return new EvidenceSheet(
        title,
        heads(file, mask, withheld),
        cautions,
        withheld ? List.of() : rows(file, mask, said),
        List.of(),
        closing);
  }

  private Map<String, List<RecordNote>> said(PersonFile file, Officer officer) {
    Map<String, List<RecordNote>> said = new TreeMap<>();
    for (LiveRecord record : file.records()) {
      List<RecordNote> found =
          notes.stream().flatMap(source -> source.of(officer, record.recordId()).stream()).toList();
      if (!found.isEmpty()) {
        said.put(record.recordId(), found);
      }
    }
    return said;
  }

  private List<Head> heads(PersonFile file, PersonMask mask, boolean withheld) {
    LiveRecord asked = file.asked();
    String name = withheld ? texts.say("minor.name") : mask.name(asked);
    return List.of(
        new Head(texts.field("name"), (name + " " + texts.sexAndAge(asked, mask)).strip()),
        new Head(
            texts.say("sheet.ground"),
            texts.purpose(file.ground().purpose()) + " " + file.ground().caseNo()),
        new Head(
            texts.say("records"),
            String.join("、", file.records().stream().map(LiveRecord::recordId).toList())));
  }

  private List<Row> rows(PersonFile file, PersonMask mask, Map<String, List<RecordNote>> said) {
    boolean minor = file.records().stream().anyMatch(mask::minor);
    Purpose purpose = Purpose.find(file.ground().purpose()).orElse(Purpose.RELIEF_CASE);
    List<Row> rows = new ArrayList<>();
    for (FieldValues field : file.fields()) {
      String seenBy =
          readers.of(
              new Asked(
                  LOOK_UP,
                  Relation.OTHER,
                  purpose,
                  minor ? PolicyCell.CLOSEST : PolicyCell.PERSON,
                  field.sensitivity() <= OPEN));
      for (Said value : field.current()) {
        for (Source source : value.sources()) {
          List<String> marks = marks(field, value, source);
          EvidenceSheet.marks(said.getOrDefault(source.recordId(), List.of()))
              .forEach(key -> marks.add(texts.say("sheet." + key)));
          rows.add(row(new Shown(field, value, source), seenBy, marks));
        }
      }
    }
    return rows;
  }

  /** One value of a field, as one list says it. */
  private record Shown(FieldValues field, Said value, Source source) {
    @Override
    public String toString() {
      return "Shown[" + field.field() + "]";
    }
  }

  private Row row(Shown shown, String seenBy, List<String> marks) {
    Source source = shown.source();
    return new Row(
        texts.field(shown.field()),
        texts.shown(shown.field(), shown.value().text()),
        texts.say("sheet.from", source.department(), source.list(), source.batch()),
        source.asOf().toString(),
        known(source.knownSince()),
        source.basis(),
        seenBy,
        marks);
  }

  private List<String> marks(FieldValues field, Said value, Source source) {
    List<String> marks = new ArrayList<>();
    if (value.authoritative()) {
      marks.add(texts.say("counts"));
    }
    if (field.conflict()) {
      marks.add(texts.say("sheet.disputed"));
    }
    if (source.stale()) {
      marks.add(texts.say("stale"));
    }
    return marks;
  }

  private String known(@Nullable Instant since) {
    return since == null ? texts.say("day.unknown") : texts.day(since).toString();
  }
}
