package org.relieflink.platform.screening.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.PolicyCell;
import org.relieflink.platform.access.Relation;
import org.relieflink.platform.identity.EvidencePaper;
import org.relieflink.platform.identity.EvidenceReaders;
import org.relieflink.platform.identity.EvidenceReaders.Asked;
import org.relieflink.platform.identity.EvidenceSheet;
import org.relieflink.platform.identity.EvidenceSheet.Head;
import org.relieflink.platform.identity.EvidenceSheet.Point;
import org.relieflink.platform.identity.EvidenceSheet.Row;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.Provenance;
import org.relieflink.platform.pool.RecordDetail;
import org.relieflink.platform.pool.RecordNote;
import org.relieflink.platform.pool.RecordNotes;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.RecordFace;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.Veils;
import org.relieflink.platform.screening.internal.picture.WeightWords;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.relieflink.platform.screening.internal.store.RunStore;
import org.relieflink.platform.screening.internal.store.StoredRun;
import org.relieflink.platform.watch.ExportMark;
import org.springframework.stereotype.Component;

/** 命中证据表：both sides as they were compared, each value with its list, as the page masks it. */
@Component
class HitPaper {
  private static final Need READ = new Need(Matter.HITS, Deed.READ);
  private static final Need REVEAL = new Need(Matter.HITS, Deed.REVEAL);

  private final HitStore hits;
  private final RunStore runs;
  private final HardshipPool pool;
  private final List<RecordNotes> notes;
  private final Veils veils;
  private final EvidenceReaders readers;
  private final EvidencePaper paper;
  private final Texts texts;

  HitPaper(
      HitStore hits,
      RunStore runs,
      HardshipPool pool,
      List<RecordNotes> notes,
      Veils veils,
      EvidenceReaders readers,
      EvidencePaper paper,
      Texts texts) {
    this.hits = hits;
    this.runs = runs;
    this.pool = pool;
    this.notes = notes;
    this.veils = veils;
    this.readers = readers;
    this.paper = paper;
    this.texts = texts;
  }

  byte[] print(HitRow hit, Officer officer, ExportMark mark) {
    return paper.print(of(hit, officer), mark, officer);
  }

  private EvidenceSheet of(HitRow hit, Officer officer) {
    Comparison comparison = hits.comparison(hit.id());
    Veil veil = veils.over(officer, hit.whose());
    List<Row> rows = new ArrayList<>();
    List<String> closing = new ArrayList<>();
    rows.addAll(new Rows(comparison.party(), veil).of(party()));
    for (RecordFace record : comparison.records()) {
      List<RecordNote> said = said(officer, record.recordId());
      said.forEach(note -> closing.add(note.text()));
      rows.addAll(new Rows(record.face(), veil).of(origin(record, said)));
    }
    closing.add(texts.say("sheet.proposal"));
    closing.add(texts.masked());
    boolean hidden = veil.withheld(hit.party());
    return new EvidenceSheet(
        texts.say("paper.title"),
        heads(hit, veil),
        hidden ? List.of(texts.say("withheld")) : List.of(),
        rows,
        points(comparison),
        closing);
  }

  private List<RecordNote> said(Officer officer, String recordId) {
    return notes.stream().flatMap(source -> source.of(officer, recordId).stream()).toList();
  }

  private List<Head> heads(HitRow hit, Veil veil) {
    StoredRun run = runs.ofHit(hit.id());
    String relation = hit.self() ? texts.say("self") : hit.relation();
    return List.of(
        new Head(texts.say("paper.case"), hit.caseNo() + " " + hit.cause() + " " + hit.role()),
        new Head(
            texts.say("field.NAME"),
            (veil.name(hit.party()) + " " + texts.sexAndAge(hit.party(), veil)).strip()),
        new Head(
            texts.say("paper.hit"),
            relation
                + " "
                + hit.hardshipClass()
                + " "
                + hit.department()
                + "；"
                + texts.say("state." + hit.state().name())),
        new Head(
            texts.say("paper.engine"),
            texts.say(
                "sheet.engine",
                run.engine().modelId(),
                texts.minute(run.finishedAt()),
                WeightWords.threshold(run.engine().reviewThreshold()),
                WeightWords.threshold(run.engine().autoThreshold()))));
  }

  private List<Point> points(Comparison comparison) {
    List<Point> points = new ArrayList<>();
    EvidenceWords.lines(comparison, texts)
        .forEach(
            line ->
                points.add(
                    new Point(line.label(), line.note(), WeightWords.signed(line.weight()))));
    comparison
        .path()
        .forEach(
            step ->
                points.add(
                    new Point(
                        texts.say("sheet.step"),
                        step.label() + " → " + step.toId(),
                        WeightWords.plain(step.score()))));
    return points;
  }

  /** 一方的来历。 */
  private record Origin(
      String source, String asOf, String known, String basis, List<String> marks) {}

  /** The party has no list but that of the cases. */
  private Origin party() {
    return new Origin(texts.say("paper.party"), "—", "—", "—", List.of());
  }

  private Origin origin(RecordFace record, List<RecordNote> said) {
    Optional<RecordDetail> detail = pool.findDetail(record.recordId());
    List<String> marks = new ArrayList<>();
    if (detail.isEmpty()) {
      marks.add(texts.mark("gone"));
    }
    if (detail.map(found -> found.provenance().stale()).orElse(false)) {
      marks.add(texts.stale());
    }
    EvidenceSheet.marks(said).forEach(key -> marks.add(texts.mark(key)));
    LocalDate asOf = record.asOf();
    return new Origin(
        detail
            .map(found -> source(found.provenance()))
            .orElse(record.department() + " " + record.hardshipClass()),
        texts.day(asOf),
        detail.map(RecordDetail::knownSince).map(at -> texts.day(at).toString()).orElse(""),
        detail.map(found -> found.provenance().basis()).orElse(""),
        marks);
  }

  private String source(Provenance from) {
    return texts.from(from.departmentName(), from.listTitle(), from.batchNumber());
  }

  /** 一方的各项，遮盖好的。 */
  private final class Rows {
    private final Face face;
    private final Veil veil;

    Rows(Face face, Veil veil) {
      this.face = face;
      this.veil = veil;
    }

    List<Row> of(Origin origin) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put("NAME", veil.name(face));
      values.put("NUMBER", veil.number(face));
      values.put("SEX", texts.sex(face.gender()));
      values.put("BIRTH_DATE", veil.born(face));
      values.put("ADDRESS", veil.address(face));
      values.put("PHONE", veil.phone(face));
      List<Row> rows = new ArrayList<>();
      values.forEach(
          (field, value) -> {
            if (!value.isEmpty()) {
              rows.add(row(field, value, origin));
            }
          });
      return rows;
    }

    private Row row(String field, String value, Origin origin) {
      return new Row(
          texts.say("field." + field),
          value,
          origin.source,
          origin.asOf,
          origin.known,
          origin.basis,
          seenBy(field.equals("SEX")),
          origin.marks);
    }

    private String seenBy(boolean open) {
      int level = veil.minor(face) ? PolicyCell.CLOSEST : PolicyCell.PERSON;
      String read = readers.of(new Asked(READ, Relation.OWN, Matter.HITS.purpose(), level, open));
      return open
          ? read
          : read
              + readers.inFull(
                  new Asked(REVEAL, Relation.OWN, Matter.HITS.purpose(), level, false));
    }
  }
}
