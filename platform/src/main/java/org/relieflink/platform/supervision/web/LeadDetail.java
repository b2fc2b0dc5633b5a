package org.relieflink.platform.supervision.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.Instrument;
import org.relieflink.law.Instruments;
import org.relieflink.law.TextStatus;
import org.relieflink.law.supervision.SupervisionCatalogue;
import org.relieflink.law.supervision.SupervisionRule;
import org.relieflink.law.supervision.Tolerance;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.supervision.LeadFilter;
import org.relieflink.platform.supervision.LeadState;
import org.relieflink.platform.supervision.SupervisionRefusal;
import org.relieflink.platform.supervision.internal.LeadEvidence;
import org.relieflink.platform.supervision.internal.LeadEvidence.KeptLink;
import org.relieflink.platform.supervision.internal.LeadEvidence.KeptRecord;
import org.relieflink.platform.supervision.internal.LeadEvidence.KeptStep;
import org.relieflink.platform.supervision.internal.LeadMask;
import org.relieflink.platform.supervision.internal.LeadMasks;
import org.relieflink.platform.supervision.internal.store.LeadRow;
import org.relieflink.platform.supervision.internal.store.LeadStore;
import org.relieflink.platform.supervision.internal.store.LeadWords;
import org.relieflink.platform.supervision.internal.store.LeadWords.Word;
import org.relieflink.platform.supervision.web.LeadDetailView.Basis;
import org.relieflink.platform.supervision.web.LeadDetailView.FieldLine;
import org.relieflink.platform.supervision.web.LeadDetailView.Link;
import org.relieflink.platform.supervision.web.LeadDetailView.Said;
import org.relieflink.platform.supervision.web.LeadDetailView.Step;
import org.springframework.stereotype.Component;

/** 组成一条线索的页面。 Puts the page of one lead together. */
@Component
class LeadDetail {
  private static final double SILENT_BELOW = 0.05; // shown with one decimal place

  private final LeadStore leads;
  private final LeadWords words;
  private final SupervisionCatalogue catalogue;
  private final AccessTable table;
  private final CurrentOfficer current;
  private final LeadMasks masks;
  private final SupervisionTexts texts;

  LeadDetail(
      LeadStore leads,
      LeadWords words,
      SupervisionCatalogue catalogue,
      AccessTable table,
      CurrentOfficer current,
      LeadMasks masks,
      SupervisionTexts texts) {
    this.leads = leads;
    this.words = words;
    this.catalogue = catalogue;
    this.table = table;
    this.current = current;
    this.masks = masks;
    this.texts = texts;
  }

  LeadRow find(long id) {
    return leads
        .find(id)
        .orElseThrow(() -> Refusal.of(SupervisionRefusal.LEAD_UNKNOWN).asException());
  }

  /** The version of the rule that made the lead. */
  SupervisionRule rule(LeadRow row) {
    return catalogue
        .findVersion(row.ruleId(), row.ruleVersion())
        .or(() -> catalogue.rules().stream().filter(r -> r.id().equals(row.ruleId())).findFirst())
        .orElseThrow(() -> Refusal.of(SupervisionRefusal.LEAD_UNKNOWN).asException());
  }

  LeadDetailView view(long id, LeadFilter filter) {
    LeadRow row = find(id);
    SupervisionRule rule = rule(row);
    LeadEvidence evidence = leads.evidence(id);
    Officer officer = current.get();
    LeadMask mask = masks.over(officer, row.place());
    String name = mask.name(evidence.subject().face());
    String query = LeadAddress.query(filter);
    boolean mayDecide =
        row.current() && table.allows(officer, "POST", "/supervision/leads/" + id + "/words");
    return new LeadDetailView(
        id,
        texts.say("lead.question", name, rule.title()),
        name,
        rule.title(),
        texts.say("kind." + row.kind()),
        rule.id() + " " + rule.version(),
        LeadList.tag(row),
        texts.say("finding." + row.finding()),
        texts.say("state." + row.state().name()),
        row.state() == LeadState.OPEN,
        !row.current(),
        LeadList.unverified(row),
        row.owner(),
        row.day().toString(),
        rule.basis().stream().map(LeadDetail::basis).toList(),
        rule.tolerances().stream().map(this::tolerance).toList(),
        evidence.steps().stream().map(this::step).toList(),
        columns(evidence),
        fields(evidence, mask),
        evidence.links().stream().map(link -> link(link, evidence)).toList(),
        rule.checks(),
        words.of(row).stream().map(this::said).toList(),
        mayDecide,
        UUID.randomUUID().toString(),
        "/supervision" + query,
        address(leads.neighbour(filter, row, false).orElse(null), query),
        address(leads.neighbour(filter, row, true).orElse(null), query));
  }

  /** Where to go on after this lead. */
  Optional<String> following(long id, LeadFilter filter) {
    return leads
        .neighbour(filter, find(id), true)
        .map(next -> "/supervision/leads/" + next + LeadAddress.query(filter));
  }

  private static @Nullable String address(@Nullable Long id, String query) {
    return id == null ? null : "/supervision/leads/" + id + query;
  }

  private static Basis basis(Clause clause) {
    String says =
        Instruments.shipped().find(clause.instrument()).stream()
            .flatMap(instrument -> instrument.articles().stream())
            .filter(article -> article.article().equals(clause.article()))
            .map(Instrument.Article::says)
            .findFirst()
            .orElse("");
    return new Basis(
        clause.text(), says, clause.source(), tag(clause.status()), clause.status().label());
  }

  private static String tag(TextStatus status) {
    return switch (status) {
      case TEXT_READ -> "good";
      case QUOTED -> "plain";
      case UNVERIFIED, EXAMPLE -> "warn";
    };
  }

  private String tolerance(Tolerance tolerance) {
    return texts.say("lead.tolerance", tolerance.text(), tolerance.source());
  }

  private Step step(KeptStep step) {
    boolean met = step.finding().equals("met");
    return new Step(
        step.asks(), met ? "plain" : "warn", texts.say("step." + step.finding()), step.reason());
  }

  /** The class of each record; numbered where two are of one class. */
  private static List<String> columns(LeadEvidence evidence) {
    List<String> classes = evidence.records().stream().map(KeptRecord::listedClass).toList();
    List<String> columns = new ArrayList<>();
    for (String name : classes) {
      long before = columns.stream().filter(column -> column.startsWith(name + " ")).count();
      boolean several = classes.stream().filter(name::equals).count() > 1;
      columns.add(several ? name + " " + (before + 1) : name);
    }
    return columns;
  }

  /** One row a field, one column a record; rows that are empty everywhere are left out. */
  private List<FieldLine> fields(LeadEvidence evidence, LeadMask mask) {
    List<FieldLine> lines = new ArrayList<>();
    add(lines, "name", evidence, one -> mask.name(one.face()));
    add(lines, "number", evidence, one -> mask.number(one.face()));
    add(lines, "born", evidence, one -> mask.born(one.face()));
    add(lines, "address", evidence, one -> mask.address(one.face()));
    add(lines, "from", evidence, one -> one.from() == null ? "" : one.from().toString());
    add(lines, "to", evidence, one -> one.to() == null ? "" : one.to().toString());
    add(lines, "says", evidence, one -> says(one, mask));
    add(lines, "source", evidence, KeptRecord::department);
    add(lines, "asOf", evidence, one -> one.asOf().toString());
    add(lines, "record", evidence, KeptRecord::recordId);
    return lines;
  }

  private static String says(KeptRecord record, LeadMask mask) {
    return mask.withheld(record.face())
        ? ""
        : record.says().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + entry.getValue())
            .reduce((a, b) -> a + "，" + b)
            .orElse("");
  }

  private void add(
      List<FieldLine> lines,
      String label,
      LeadEvidence evidence,
      Function<KeptRecord, String> value) {
    List<String> values = evidence.records().stream().map(value).toList();
    if (values.stream().anyMatch(text -> !text.isEmpty())) {
      lines.add(new FieldLine(texts.say("field." + label), values));
    }
  }

  private Link link(KeptLink link, LeadEvidence evidence) {
    String to =
        evidence.record(link.recordId()).map(KeptRecord::listedClass).orElse(link.recordId());
    return new Link(
        texts.say("lead.link", link.relation(), to),
        link.sure() ? "good" : "warn",
        texts.say(link.sure() ? "link.sure" : "link.unsure"),
        points(link.score()),
        link.lines().stream()
            .map(
                line ->
                    new Link.Line(
                        line.field(), line.label(), signed(line.weight()), side(line.weight())))
            .toList());
  }

  private static String points(double score) {
    return String.format(Locale.ROOT, "%.1f", score);
  }

  private static String signed(double weight) {
    return silent(weight) ? "0" : String.format(Locale.ROOT, "%+.1f", weight).replace('-', '−');
  }

  private static String side(double weight) {
    return silent(weight) ? "faint" : weight < 0 ? "down" : "up";
  }

  private static boolean silent(double weight) {
    return Math.abs(weight) < SILENT_BELOW;
  }

  private Said said(Word word) {
    return new Said(
        texts.say("verdict." + word.verdict().name()),
        word.reason(),
        word.officerName(),
        texts.minute(word.at()));
  }
}
