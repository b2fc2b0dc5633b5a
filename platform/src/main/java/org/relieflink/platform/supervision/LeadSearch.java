package org.relieflink.platform.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.relieflink.law.supervision.Coverage;
import org.relieflink.law.supervision.LinkedRecord;
import org.relieflink.law.supervision.ListedRecord;
import org.relieflink.law.supervision.SupervisionCatalogue;
import org.relieflink.law.supervision.SupervisionCheck;
import org.relieflink.law.supervision.SupervisionFacts;
import org.relieflink.law.supervision.SupervisionLead;
import org.relieflink.law.supervision.SupervisionRule;
import org.relieflink.linkage.Hit;
import org.relieflink.linkage.HitKind;
import org.relieflink.linkage.HitLevel;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PathStep;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.linkage.Screening;
import org.relieflink.linkage.ScreeningOptions;

/**
 * 监督碰撞：每条要问的记录与全部名单碰一次，凑齐本人和家人的事实，再逐条规则去问。Collides each record that a rule asks about with all
 * lists and puts the rules to what was found. No server, no storage.
 *
 * <p>Only links that the engine is sure of count as met; the others leave the lead unknown with the
 * link as evidence. Not thread-safe.
 */
public final class LeadSearch {
  /** Register pages are hits here: a parent who stands only on a page is a known parent. */
  private static final String REGISTER_PAGE = "户籍页";

  private final SupervisionCatalogue catalogue;
  private final LocalDate day;
  private final PoolIndex.Builder index;
  private final Map<String, SupervisedRecord> records = new LinkedHashMap<>();
  private final Map<String, LocalDate> asOf = new HashMap<>();

  /**
   * @param threads for reading and building the index; the result is the same for any number
   */
  public LeadSearch(
      SupervisionCatalogue catalogue, LocalDate day, LinkageModel model, int threads) {
    this.catalogue = catalogue;
    this.day = day;
    this.index = PoolIndex.builder(model).threads(threads);
  }

  /** Takes one record; of two with the same id the first stays. */
  public void add(SupervisedRecord record) {
    if (records.putIfAbsent(record.listed().recordId(), record) != null) {
      return;
    }
    index.add(forEngine(record.person()));
    LocalDate vouched = record.listed().asOf();
    asOf.merge(record.listed().listedClass(), vouched, (a, b) -> a.isAfter(b) ? a : b);
  }

  private static PoolRecord forEngine(PoolRecord record) {
    boolean register = PoolRecord.REGISTER_CLASS.equals(record.hardshipClass());
    return register ? record.inClass(REGISTER_PAGE) : record;
  }

  /** Records taken so far. */
  public int size() {
    return records.size();
  }

  /** Class to the newest day of its lists. */
  public Map<String, LocalDate> coverage() {
    return Map.copyOf(asOf);
  }

  /**
   * Searches; may be called once.
   *
   * @param sink gets the leads in the order of the records, then of the rules
   */
  public SearchReport run(ScreeningOptions options, Consumer<ProposedLead> sink) {
    Asking asking = new Asking(sink);
    List<SupervisedRecord> subjects = records.values().stream().filter(asking::concerns).toList();
    PartyList parties =
        PartyList.of(subjects.stream().map(record -> record.person().asParty()).toList());
    boolean cancelled =
        new Screening(index.build()).run(parties, options, asking::take).cancelled();
    if (!cancelled) {
      subjects.forEach(asking::unlinked);
    }
    return new SearchReport(records.size(), subjects.size(), asking.tallies(), cancelled);
  }

  /** One search under way. */
  private final class Asking {
    private final Consumer<ProposedLead> sink;
    private final Coverage coverage = new Coverage(asOf);
    private final Map<String, Counting> counts = new LinkedHashMap<>();
    private final Map<String, List<SupervisionRule>> bySubject = new HashMap<>();
    private final Set<String> answered = new HashSet<>();

    Asking(Consumer<ProposedLead> sink) {
      this.sink = sink;
      for (SupervisionRule rule : catalogue.rulesOn(day)) {
        Counting counting = new Counting(rule, missing(rule));
        counts.put(rule.id(), counting);
        if (counting.missing.isEmpty()) {
          rule.subjects()
              .forEach(name -> bySubject.computeIfAbsent(name, n -> new ArrayList<>()).add(rule));
        }
      }
    }

    private List<String> missing(SupervisionRule rule) {
      List<String> missing =
          new ArrayList<>(rule.needs().stream().filter(name -> !asOf.containsKey(name)).toList());
      if (rule.subjects().stream().noneMatch(asOf::containsKey)) {
        missing.addAll(rule.subjects());
      }
      return missing;
    }

    boolean concerns(SupervisedRecord record) {
      SupervisionFacts alone = facts(record, List.of());
      return rules(record).stream().anyMatch(rule -> SupervisionCheck.concerns(rule, alone));
    }

    private List<SupervisionRule> rules(SupervisedRecord record) {
      return bySubject.getOrDefault(record.listed().listedClass(), List.of());
    }

    void take(List<Hit> hits) {
      SupervisedRecord record = records.get(hits.get(0).partyId());
      if (record != null) {
        ask(record, hits);
      }
    }

    /** A record that met nobody, not even itself, is still asked about. */
    void unlinked(SupervisedRecord record) {
      if (!answered.contains(record.listed().recordId())) {
        ask(record, List.of());
      }
    }

    private void ask(SupervisedRecord record, List<Hit> hits) {
      answered.add(record.listed().recordId());
      SupervisionFacts facts = facts(record, links(record, hits));
      for (SupervisionRule rule : rules(record)) {
        SupervisionCheck check = SupervisionCheck.of(rule, facts);
        counting(rule).add(check);
        check.leads().forEach(lead -> sink.accept(proposed(lead, hits)));
      }
    }

    private Counting counting(SupervisionRule rule) {
      return counts.computeIfAbsent(rule.id(), id -> new Counting(rule, List.of()));
    }

    private SupervisionFacts facts(SupervisedRecord record, List<LinkedRecord> links) {
      return new SupervisionFacts(
          record.listed(), record.born().orElse(null), record.identified(), links, coverage, day);
    }

    List<RuleTally> tallies() {
      return counts.values().stream().map(Counting::tally).toList();
    }
  }

  private List<LinkedRecord> links(SupervisedRecord record, List<Hit> hits) {
    List<LinkedRecord> links = new ArrayList<>();
    for (Hit hit : hits) {
      SupervisedRecord other = records.get(hit.recordId());
      if (other != null && !hit.recordId().equals(record.listed().recordId())) {
        links.add(link(hit, other.listed()));
      }
    }
    return links;
  }

  private static LinkedRecord link(Hit hit, ListedRecord record) {
    boolean sure = hit.level() == HitLevel.AUTO;
    return hit.kind() == HitKind.SELF
        ? new LinkedRecord(record, LinkedRecord.SELF, sure, hit.why())
        : new LinkedRecord(record, hit.relation(), sure, way(hit));
  }

  /** The steps to a family member in words, without the record ids. */
  private static String way(Hit hit) {
    return hit.path().stream().map(PathStep::labelZh).collect(Collectors.joining("→"));
  }

  private ProposedLead proposed(SupervisionLead lead, List<Hit> hits) {
    List<ListedRecord> listed = new ArrayList<>();
    for (String id : lead.recordIds()) {
      SupervisedRecord record = records.get(id);
      if (record != null) {
        listed.add(record.listed());
      }
    }
    List<Hit> links =
        hits.stream()
            .filter(hit -> !hit.recordId().equals(lead.subjectId()))
            .filter(hit -> lead.recordIds().contains(hit.recordId()))
            .toList();
    return new ProposedLead(lead, listed, links);
  }

  /** Counts of one rule. */
  private static final class Counting {
    private final SupervisionRule rule;
    private final List<String> missing;
    private long asked;
    private long met;
    private long unknown;
    private long open;

    Counting(SupervisionRule rule, List<String> missing) {
      this.rule = rule;
      this.missing = missing;
    }

    void add(SupervisionCheck check) {
      asked++;
      open += check.open() ? 1 : 0;
      for (SupervisionLead lead : check.leads()) {
        switch (lead.finding()) {
          case MET -> met++;
          case UNKNOWN -> unknown++;
          case NOT_MET -> throw new IllegalStateException("a lead that is not met");
        }
      }
    }

    RuleTally tally() {
      return new RuleTally(rule, asked, met, unknown, open, missing);
    }
  }
}
