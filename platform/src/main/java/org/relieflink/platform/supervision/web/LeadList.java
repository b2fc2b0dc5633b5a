package org.relieflink.platform.supervision.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.supervision.SupervisionCatalogue;
import org.relieflink.law.supervision.SupervisionRule;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.supervision.LeadFilter;
import org.relieflink.platform.supervision.LeadState;
import org.relieflink.platform.supervision.LeadView;
import org.relieflink.platform.supervision.SupervisionReport;
import org.relieflink.platform.supervision.internal.LeadEvidence;
import org.relieflink.platform.supervision.internal.LeadEvidence.PersonFace;
import org.relieflink.platform.supervision.internal.LeadMask;
import org.relieflink.platform.supervision.internal.LeadMasks;
import org.relieflink.platform.supervision.internal.store.LeadRow;
import org.relieflink.platform.supervision.internal.store.LeadStore;
import org.relieflink.platform.supervision.internal.store.LeadStore.Choice;
import org.relieflink.platform.supervision.internal.store.LeadStore.Cursor;
import org.relieflink.platform.supervision.internal.store.LeadStore.Page;
import org.relieflink.platform.supervision.internal.store.SupervisionRuns;
import org.relieflink.platform.supervision.web.LeadListView.Line;
import org.relieflink.platform.supervision.web.LeadListView.Option;
import org.relieflink.platform.supervision.web.LeadListView.Selection;
import org.relieflink.platform.supervision.web.LeadListView.Tab;
import org.springframework.stereotype.Component;

/** 组成线索列表。 Puts the list page together. */
@Component
class LeadList {
  static final int ROWS = 50; // in one page: a screen and a half at 32 px a row

  private final LeadStore leads;
  private final SupervisionRuns runs;
  private final SupervisionCatalogue catalogue;
  private final CurrentOfficer current;
  private final LeadMasks masks;
  private final SupervisionTexts texts;

  LeadList(
      LeadStore leads,
      SupervisionRuns runs,
      SupervisionCatalogue catalogue,
      CurrentOfficer current,
      LeadMasks masks,
      SupervisionTexts texts) {
    this.leads = leads;
    this.runs = runs;
    this.catalogue = catalogue;
    this.current = current;
    this.masks = masks;
    this.texts = texts;
  }

  LeadListView view(LeadFilter filter, @Nullable Cursor cursor) {
    Page page = leads.page(filter, cursor, ROWS);
    Optional<SupervisionReport> run = runs.latestPublished();
    List<Line> lines = lines(page.rows(), filter);
    String base = "/supervision";
    return new LeadListView(
        filter,
        run.map(this::note).orElseGet(() -> texts.say("list.note.none")),
        run.isPresent(),
        tabs(filter),
        selections(filter),
        lines,
        LeadAddress.query(filter),
        lines.isEmpty() ? null : lines.get(0).href(),
        texts.say("list.counted", SupervisionTexts.grouped(page.total())),
        page.before() ? base + at(filter, page.rows().get(0), false) : null,
        page.after() ? base + at(filter, page.rows().get(page.rows().size() - 1), true) : null);
  }

  private static String at(LeadFilter filter, LeadRow row, boolean forward) {
    return LeadAddress.query(filter, "cursor", new Cursor(row.sortKey(), row.id(), forward).text());
  }

  private String note(SupervisionReport run) {
    return texts.say("list.note", texts.minute(run.finishedAt()), run.day().toString());
  }

  private List<Tab> tabs(LeadFilter filter) {
    Map<LeadView, Long> counts = leads.counts(filter);
    List<Tab> tabs = new ArrayList<>();
    for (LeadView view : LeadView.values()) {
      tabs.add(
          new Tab(
              texts.say("view." + view.name()),
              SupervisionTexts.grouped(counts.getOrDefault(view, 0L)),
              "/supervision" + LeadAddress.query(filter.with(view)),
              view == filter.view()));
    }
    return tabs;
  }

  private List<Selection> selections(LeadFilter filter) {
    return List.of(
        selection("kind", filter.kind(), Choice.KIND, code -> texts.say("kind." + code)),
        selection("rule", filter.rule(), Choice.RULE, this::title),
        selection("hardship", filter.listedClass(), Choice.LISTED_CLASS, name -> name),
        selection("owner", filter.owner(), Choice.OWNER, name -> name));
  }

  private Selection selection(
      String name, String chosen, Choice choice, UnaryOperator<String> label) {
    List<Option> options =
        leads.choices(choice).stream().map(value -> new Option(value, label.apply(value))).toList();
    return new Selection(
        name,
        texts.say("filter." + name),
        texts.say("filter." + name + ".any", options.size()),
        chosen,
        options);
  }

  private String title(String ruleId) {
    return catalogue.rules().stream()
        .filter(rule -> rule.id().equals(ruleId))
        .map(SupervisionRule::title)
        .findFirst()
        .orElse(ruleId);
  }

  /** The lines of these leads, masked for this officer. */
  List<Line> lines(List<LeadRow> rows, LeadFilter filter) {
    Map<Long, LeadEvidence> evidence = leads.evidences(rows.stream().map(LeadRow::id).toList());
    String query = LeadAddress.query(filter);
    return rows.stream()
        .map(row -> line(row, Objects.requireNonNull(evidence.get(row.id())), query))
        .toList();
  }

  private Line line(LeadRow row, LeadEvidence evidence, String query) {
    LeadMask mask = masks.over(current.get(), row.place());
    PersonFace face = evidence.subject().face();
    LocalDate asOf = row.sourceAsOf();
    return new Line(
        "/supervision/leads/" + row.id() + query,
        mask.name(face),
        texts.sexAndAge(face, mask),
        mask.number(face),
        title(row.ruleId()),
        texts.say("kind." + row.kind()),
        row.listedClass(),
        row.owner(),
        asOf.toString(),
        tag(row),
        row.state() == LeadState.OPEN
            ? texts.say("finding." + row.finding())
            : texts.say("state." + row.state().name()),
        unverified(row));
  }

  static boolean unverified(LeadRow row) {
    return row.basisStatus().equals("unverified") || row.basisStatus().equals("example");
  }

  static String tag(LeadRow row) {
    return switch (row.state()) {
      case OPEN -> row.finding().equals("met") ? "todo" : "warn";
      case CONFIRMED -> "good";
      case DISPUTED -> "doing";
      case UNFOUNDED -> "plain";
    };
  }
}
