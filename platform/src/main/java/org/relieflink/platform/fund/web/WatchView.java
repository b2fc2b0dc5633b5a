package org.relieflink.platform.fund.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.fund.Freezes.Freeze;
import org.relieflink.platform.fund.FundBooks;
import org.relieflink.platform.fund.FundEvidence;
import org.relieflink.platform.fund.IdleAndGap;
import org.relieflink.platform.fund.IdleAndGap.PoolIdle;
import org.relieflink.platform.fund.MatchProposal;
import org.relieflink.platform.fund.MatchProposal.Blocked;
import org.relieflink.platform.fund.MatchProposal.Money;
import org.relieflink.platform.fund.MatchProposal.Pair;
import org.relieflink.platform.fund.MatchProposal.Waiting;
import org.relieflink.platform.fund.PayClocks;
import org.relieflink.platform.fund.PayClocks.Stage;
import org.relieflink.platform.fund.ReliefFund.Purpose;
import org.relieflink.platform.fund.Statements.Standing;
import org.relieflink.platform.problem.ShownTime;
import org.springframework.stereotype.Component;

/** 盯着钱的几页：figures in words, drawn to one scale. */
@Component
class WatchView {
  /** Classes of days in which a distribution is drawn: first and last day of each. */
  private static final int[][] CLASSES = {{0, 0}, {1, 3}, {4, 7}, {8, 14}, {15, 21}, {22, 36_500}};

  private static final int BAR = 240; // pixels

  private final FundTexts texts;

  WatchView(FundTexts texts) {
    this.texts = texts;
  }

  /** 流向图和它的文字。 */
  record Flow(FlowPicture picture, List<Stop> table, String told) {}

  /** 一站，写成一行。 */
  record Stop(String key, String name, String reached, String stays, String back) {}

  Flow flow(FundBooks books) {
    FlowPicture picture = FlowPicture.of(books.pools());
    List<Stop> table = picture.stops().stream().map(this::stop).toList();
    String told =
        table.stream()
            .map(one -> texts.say("flow.stop", one.name(), one.reached(), one.stays()))
            .reduce((one, other) -> one + other)
            .orElse("");
    return new Flow(picture, table, told);
  }

  private Stop stop(FlowPicture.Stop one) {
    return new Stop(
        one.key(),
        texts.say("way." + one.key()),
        FundView.yuan(one.reached()),
        FundView.yuan(one.stays()),
        one.back() == 0 ? "" : FundView.yuan(one.back()));
  }

  /** 账和银行。 */
  record Even(String told, String tag, String state) {}

  Even even(Standing standing, java.time.Instant now) {
    long differs = standing.unnamedFen();
    boolean none = standing.statements() == 0;
    String key = none ? "none" : differs == 0 ? "even" : "odd";
    return new Even(
        texts.say(
            "flow." + key,
            Long.toString(differs),
            ShownTime.minute(now),
            standing.last(),
            Long.toString(standing.open())),
        none ? "warn" : differs == 0 ? "good" : "bad",
        texts.say("flow." + key + ".state"));
  }

  /** 闲置和缺口。 */
  record Idle(
      String days,
      List<Bar> pools,
      String free,
      String idle,
      String rate,
      String waiting,
      String needed,
      String served,
      String gap,
      String unknown,
      boolean exact) {}

  /** 一条横条。 */
  record Bar(String title, String received, String free, String idle, String rate, PoolBar drawn) {}

  Idle idle(IdleAndGap found) {
    String unknown =
        found.unknown() == 0
            ? ""
            : found.forecast()
                ? texts.say(
                    "idle.forecast",
                    Long.toString(found.unknown()),
                    FundView.yuan(found.forecastFen()))
                : texts.say("idle.unknown", Long.toString(found.unknown()));
    return new Idle(
        Integer.toString(found.idleDays()),
        found.pools().stream().map(this::bar).toList(),
        FundView.yuan(found.freeFen()),
        FundView.yuan(found.idleFen()),
        rate(found.idleFen(), found.receivedFen()),
        Integer.toString(found.waiting()),
        FundView.yuan(found.waitingFen()),
        FundView.yuan(found.servedFen()),
        FundView.yuan(found.gapFen()),
        unknown,
        found.exact());
  }

  private Bar bar(PoolIdle pool) {
    long used = Math.max(0, pool.receivedFen() - pool.freeFen());
    List<PoolBar.Amount> parts =
        List.of(
            new PoolBar.Amount("paid", used),
            new PoolBar.Amount("pool", pool.freeFen() - pool.idleFen()),
            new PoolBar.Amount("back", pool.idleFen()));
    return new Bar(
        pool.title() + " · " + texts.say("pool.nth", Long.toString(pool.id())),
        FundView.yuan(pool.receivedFen()),
        FundView.yuan(pool.freeFen()),
        FundView.yuan(pool.idleFen()),
        rate(pool.idleFen(), pool.receivedFen()),
        PoolBar.of(parts, BAR));
  }

  /** Per cent with one decimal, exact to the tenth below; a dash of nothing. */
  private static String rate(long part, long all) {
    if (all <= 0) {
      return "—";
    }
    long tenths = Math.multiplyExact(part, 1_000L) / all;
    return tenths / 10 + "." + tenths % 10 + "%";
  }

  /** 配的建议。 */
  record Match(
      List<Given> given,
      List<Left> left,
      String told,
      boolean proven,
      List<Source> money,
      List<String> unseen) {}

  /** 配上的一对。 */
  record Given(
      String number, String fen, String from, String purpose, String href, String action) {}

  /** 配不上的一个。 */
  record Left(String number, String fen, List<String> reasons) {}

  /** 一笔能用的钱。 */
  record Source(String title, String purpose, String fen, String given, String terms) {}

  Match match(MatchProposal found, List<Purpose> purposes) {
    return new Match(
        found.pairs().stream().map(one -> given(one, purposes)).toList(),
        found.blocked().stream().map(this::left).toList(),
        texts.say(
            "match.told",
            Long.toString(found.pairs().size()),
            FundView.yuan(found.servedFen()),
            Long.toString(found.blocked().size())),
        found.proven(),
        found.money().stream().map(one -> source(found, one, purposes)).toList(),
        unseen(found.unseen()));
  }

  /** What the proposal does not speak of, in words. */
  private List<String> unseen(MatchProposal.Unseen one) {
    List<String> told = new ArrayList<>();
    if (one.cut()) {
      told.add(
          texts.say("match.cut", Integer.toString(one.cases()), Integer.toString(one.money())));
    }
    if (one.sealedCases() > 0) {
      told.add(
          texts.say(
              "match.sealed", Integer.toString(one.sealedCases()), FundView.yuan(one.sealedFen())));
    }
    return told;
  }

  private static String title(List<Purpose> purposes, String code) {
    return purposes.stream()
        .filter(one -> one.code().equals(code))
        .map(Purpose::title)
        .findFirst()
        .orElse(code);
  }

  private Given given(Pair pair, List<Purpose> purposes) {
    boolean pool = pair.money().purpose().isEmpty();
    return new Given(
        pair.need().number(),
        FundView.yuan(pair.need().fen()),
        name(pair.money()),
        title(purposes, pair.purpose()),
        (pool ? "/fund/act?act=EARMARK" : "/fund/decide?act=COMMIT&about=" + pair.money().account())
            + "&yuan="
            + FundView.yuan(pair.need().fen()).replace(",", ""),
        texts.say(pool ? "match.earmark" : "match.reserve"));
  }

  private String name(Money money) {
    return money.title() + " · " + texts.say("pool.nth", Long.toString(money.account()));
  }

  private Left left(Blocked one) {
    Waiting need = one.need();
    List<String> reasons =
        one.reasons().isEmpty()
            ? List.of(texts.say("block.NONE"))
            : one.reasons().stream()
                .map(
                    reason ->
                        texts.say(
                            "block.of", name(reason.money()), texts.say("block." + reason.block())))
                .toList();
    return new Left(need.number(), FundView.yuan(need.fen()), reasons);
  }

  private Source source(MatchProposal found, Money one, List<Purpose> purposes) {
    return new Source(
        name(one),
        one.purpose().isEmpty() ? texts.say("match.any") : title(purposes, one.purpose()),
        FundView.yuan(one.fen()),
        FundView.yuan(found.ofFen(one.account())),
        texts.say("match.terms", allowed(one.groups()), allowed(one.places()), period(one)));
  }

  private String allowed(Set<String> words) {
    if (words.isEmpty()) {
      return texts.say("match.all");
    }
    return words.contains(Money.NOBODY)
        ? texts.say("match.nobody")
        : String.join("、", words.stream().sorted().toList());
  }

  private String period(Money one) {
    LocalDate from = one.from();
    LocalDate until = one.until();
    if (from == null && until == null) {
      return texts.say("match.always");
    }
    return texts.say("match.days", day(from), day(until));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** 一步几天。 */
  record Clock(
      String name,
      String organ,
      String count,
      String median,
      String ninth,
      String open,
      List<Share> shares,
      String told) {}

  /** 分布里的一段。 */
  record Share(String label, long count, int width) {}

  List<Clock> clocks(PayClocks found) {
    return found.stages().stream().map(this::clock).toList();
  }

  private Clock clock(Stage stage) {
    List<Share> shares = shares(stage);
    String told =
        shares.stream()
            .map(one -> texts.say("clock.share", one.label(), Long.toString(one.count())))
            .reduce((one, other) -> one + texts.say("bar.and") + other)
            .orElse("");
    return new Clock(
        texts.say("clock." + stage.part()),
        texts.say("clock." + stage.part() + ".organ"),
        Integer.toString(stage.days().size()),
        days(stage.median()),
        days(stage.ninth()),
        stage.open() == 0
            ? texts.say("clock.open.none")
            : texts.say(
                "clock.open",
                Integer.toString(stage.open()),
                Integer.toString(stage.longestOpen())),
        shares,
        told);
  }

  private String days(int days) {
    return days < 0 ? "—" : texts.say("clock.days", Integer.toString(days));
  }

  private List<Share> shares(Stage stage) {
    long most =
        Arrays.stream(CLASSES).mapToLong(one -> stage.between(one[0], one[1])).max().orElse(0);
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < CLASSES.length; i++) {
      long count = stage.between(CLASSES[i][0], CLASSES[i][1]);
      int width = most == 0 ? 0 : (int) Math.round((double) count / most * BAR);
      shares.add(
          new Share(texts.say("clock.class." + i), count, count == 0 ? 0 : Math.max(2, width)));
    }
    return List.copyOf(shares);
  }

  /** 预警背后的一笔。 */
  record Line(
      String entry,
      String at,
      String act,
      String amount,
      boolean told,
      String batch,
      String caseNo,
      String why,
      String who) {}

  /** 对账单的一行。 */
  record BankLine(
      String statement, String outcome, String receipt, String orderNo, String fen, String end) {}

  List<Line> lines(FundEvidence found) {
    return found.lines().stream().map(this::line).toList();
  }

  private Line line(FundEvidence.Line one) {
    String who =
        one.approvers().isEmpty() ? one.maker() : texts.say("agreed", one.maker(), one.approvers());
    return new Line(
        Long.toString(one.entry()),
        ShownTime.minute(one.at()),
        texts.act(one.act()),
        FundView.yuan(one.fen()),
        one.told(),
        one.batch() == 0 ? "" : Long.toString(one.batch()),
        one.caseNo(),
        (one.decision() + " " + one.basis()).strip(),
        who);
  }

  List<BankLine> bank(FundEvidence found) {
    return found.bank().stream()
        .map(
            one ->
                new BankLine(
                    texts.say("evidence.line", one.statement(), Integer.toString(one.line())),
                    texts.say("pay.outcome." + one.outcome()),
                    one.receipt(),
                    one.orderNo(),
                    FundView.yuan(one.fen()),
                    one.settled()))
        .toList();
  }

  String kind(FundEvidence found) {
    return texts.kind(found.alarm().kind());
  }

  /** 一次冻结。 */
  record Frozen(
      String id, String which, String days, String words, String who, String state, boolean open) {}

  Frozen frozen(Freeze one, LocalDate today) {
    String state = one.holds(today) ? "holds" : one.isOpen(today) ? "comes" : "over";
    String who =
        one.agreed().isEmpty() ? one.maker() : texts.say("agreed", one.maker(), one.agreed());
    return new Frozen(
        Long.toString(one.id()),
        one.pool() == 0
            ? texts.say("freeze.all")
            : one.title() + " · " + texts.say("pool.nth", Long.toString(one.pool())),
        texts.say("freeze.days", one.from().toString(), one.until().toString()),
        one.ended().isEmpty() ? one.words() : one.words() + "（" + one.ended() + "）",
        who,
        texts.say("freeze." + state),
        one.isOpen(today));
  }
}
