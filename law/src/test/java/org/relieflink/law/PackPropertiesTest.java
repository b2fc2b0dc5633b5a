package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

@Label("每个规则包一万组随机事实：从不为负、不超过硬限制、过错越大钱不多、越困难钱不少、次序无关、复算逐字相同")
class PackPropertiesTest {
  private static final int TRIES = 10_000;

  /** From the least degree to the greatest. */
  private static final List<Facts.Fault> FAULTS = List.of(Facts.Fault.values());

  private static final List<Group> GROUPS = List.of(Group.values());

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  @Label("对每个规则包")
  void every_pack(@ForAll long seed) {
    for (RulePack pack : RulePacks.shipped().all()) {
      Random random = new Random(seed ^ pack.id().hashCode());
      Facts facts = facts(pack, random);
      Choices choices = choices(pack, facts, random);
      AmountProposal proposal = proposal(facts, pack, choices);
      neverNegativeNorAboveTheLimits(proposal, pack);
      moreFaultNeverMore(facts, pack, choices, proposal);
      moreHardshipNeverLess(facts, pack, random);
      orderIrrelevant(facts, pack, choices, proposal);
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  @Label("复算：在后来又出了三版以后，逐字相同")
  void replay_after_three_later_versions(@ForAll long seed) {
    Random random = new Random(seed);
    RulePack pack = LATER.all().get(random.nextInt(LATER.all().size()));
    Facts facts = facts(pack, random);
    String stored = proposal(facts, pack, choices(pack, facts, random)).canonicalJson();
    assertThat(Replay.check(stored, LATER)).isEqualTo(Replay.Verdict.SAME);
  }

  private static final RulePacks LATER = later();

  private static RulePacks later() {
    String newest = Resources.text("packs/990323-2026.yaml");
    List<PackFile> files = new ArrayList<>(RulePacks.shippedFiles());
    files.replaceAll(
        file ->
            file.name().equals("990323-2026.yaml")
                ? new PackFile(file.name(), version(newest, 2026))
                : file);
    for (int year = 2027; year <= 2029; year++) {
      files.add(new PackFile("990323-" + year + ".yaml", version(newest, year)));
    }
    return RulePacks.readFiles(files).orThrow();
  }

  private static String version(String newest, int year) {
    String end = year < 2029 ? "\neffective_to: " + year + "-12-31" : "";
    return newest
        .replace("version: \"2026.1\"", "version: \"" + year + ".1\"")
        .replace("effective_from: 2026-01-01", "effective_from: " + year + "-01-01" + end)
        .replace("value: 1200", "value: " + (1200 + (year - 2026) * 100));
  }

  private static void neverNegativeNorAboveTheLimits(AmountProposal proposal, RulePack pack) {
    holds(proposal.amountFen() >= 0, "negative", proposal);
    holds(proposal.amountFen() >= proposal.lowestFen(), "below the least", proposal);
    holds(proposal.amountFen() <= proposal.highestFen(), "above the most", proposal);
    Long award = proposal.facts().circumstances().awardFen();
    if (award != null && pack.extras().awardLimit() != null) {
      holds(proposal.amountFen() <= award, "above the award", proposal);
    }
    for (AmountStep step : proposal.steps()) {
      holds(step.runningFen() >= 0, "negative on the way", proposal);
      holds(!step.reason().isBlank(), "a step without a reason", proposal);
    }
  }

  private static void moreFaultNeverMore(
      Facts facts, RulePack pack, Choices choices, AmountProposal proposal) {
    int next = FAULTS.indexOf(facts.matter().fault()) + 1;
    if (next < FAULTS.size()) {
      Facts.Fault worse = FAULTS.get(next);
      AmountProposal then = proposal(facts.withFault(worse), pack, choices);
      holds(then.amountFen() <= proposal.amountFen(), "more fault, more money", then);
    }
  }

  private static void moreHardshipNeverLess(Facts facts, RulePack pack, Random random) {
    List<Facts.Sourced> more = new ArrayList<>(facts.hardshipClasses());
    more.add(oneClass(pack, random));
    AmountProposal before = proposal(facts, pack, exception(facts));
    AmountProposal after = proposal(with(facts, more), pack, exception(facts));
    holds(after.amountFen() >= before.amountFen(), "more hardship, less money", after);
    holds(after.highestFen() >= before.highestFen(), "more hardship, less room", after);
  }

  private static void orderIrrelevant(
      Facts facts, RulePack pack, Choices choices, AmountProposal proposal) {
    List<Facts.Sourced> reversed = new ArrayList<>(facts.hardshipClasses());
    Collections.reverse(reversed);
    AmountProposal other = proposal(with(facts, reversed), pack, choices);
    holds(other.amountFen() == proposal.amountFen(), "order of the facts", other);
    holds(other.lowestFen() == proposal.lowestFen(), "order of the facts", other);
  }

  /** Cheap, since it is asked some million times. */
  private static void holds(boolean fact, String what, AmountProposal proposal) {
    if (!fact) {
      throw new AssertionError(what + "\n" + AmountSheet.text(proposal));
    }
  }

  static AmountProposal proposal(Facts facts, RulePack pack, Choices choices) {
    AmountResult result = AmountCalculator.calculate(facts, pack, choices);
    if (result instanceof AmountProposal proposal) {
      return proposal;
    }
    throw new AssertionError(AmountSheet.text(result));
  }

  static Facts facts(RulePack pack, Random random) {
    List<RulePack.CaseType> types = List.copyOf(pack.caseTypes().values());
    RulePack.CaseType type = types.get(random.nextInt(types.size()));
    LocalDate first = pack.from();
    LocalDate last = pack.to() == null ? pack.from().plusYears(5) : pack.to();
    long span = java.time.temporal.ChronoUnit.DAYS.between(first, last);
    LocalDate day = first.plusDays((long) (random.nextDouble() * span));
    LocalDate born =
        type.minor() ? day.minusDays(random.nextInt(6570)) : day.minusDays(random.nextInt(30000));
    List<Facts.Sourced> classes = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      classes.add(oneClass(pack, random));
    }
    List<String> kinds = List.copyOf(pack.supplements().kinds().keySet());
    List<Facts.Supplement> supplements =
        kinds.isEmpty() || random.nextInt(3) > 0
            ? List.of()
            : List.of(new Facts.Supplement(kinds.get(random.nextInt(kinds.size())), true, "比照的理由"));
    return new Facts(
        new Facts.Applicant("某某", born, "被害人之子"),
        day,
        pack.place(),
        new Facts.Matter(
            "", type.id(), Facts.Harm.OTHER, FAULTS.get(random.nextInt(FAULTS.size())), "判决书"),
        classes,
        supplements,
        new Facts.Compensation(
            random.nextInt(3) > 0 ? 0 : random.nextInt(8_000_000),
            random.nextInt(5) > 0 ? 0 : random.nextInt(2_000_000),
            "执行局"),
        Map.of(),
        circumstances(pack, random));
  }

  private static Circumstances circumstances(RulePack pack, Random random) {
    PackExtras.GradeTable injuries = pack.extras().tables().get(AmountRule.INJURY);
    String injury =
        injuries == null ? "" : injuries.rows().get(random.nextInt(injuries.rows().size())).id();
    Group group = GROUPS.get(random.nextInt(GROUPS.size()));
    return new Circumstances(
        pack.extras().organ(),
        null,
        (long) random.nextInt(60_000_000),
        injury,
        random.nextInt(6),
        random.nextInt(3) > 0 ? null : (long) random.nextInt(20_000_000),
        random.nextBoolean() ? List.of() : List.of(new Circumstances.Member(group, "移送函", null)));
  }

  private static Facts.Sourced oneClass(RulePack pack, Random random) {
    List<String> names = List.copyOf(pack.hardship().steps().keySet());
    return new Facts.Sourced(names.get(random.nextInt(names.size())), "民政局名单", null);
  }

  private static Facts with(Facts facts, List<Facts.Sourced> classes) {
    return new Facts(
        facts.applicant(),
        facts.asOf(),
        facts.place(),
        facts.matter(),
        classes,
        facts.supplements(),
        facts.compensation(),
        facts.answers(),
        facts.circumstances());
  }

  private static Choices exception(Facts facts) {
    return facts.matter().fault() == Facts.Fault.PRINCIPAL
        ? new Choices(Map.of(), null, new Choices.Grant("例外的理由", "检察长"))
        : Choices.NONE;
  }

  /** A named person chooses somewhere in the range of the case type, or nobody chooses. */
  static Choices choices(RulePack pack, Facts facts, Random random) {
    if (random.nextBoolean()) {
      return Choices.NONE;
    }
    Allowed.Range range = pack.findCaseType(facts.matter().type()).orElseThrow().multiple();
    BigDecimal share = BigDecimal.valueOf(random.nextInt(101), 2);
    BigDecimal value =
        range
            .min()
            .add(range.max().subtract(range.min()).multiply(share))
            .setScale(2, java.math.RoundingMode.HALF_UP);
    Map<String, Choices.Choice> values = new TreeMap<>();
    values.put("case_type", new Choices.Choice(value, "检察官", "理由"));
    return new Choices(values, null, null);
  }
}
