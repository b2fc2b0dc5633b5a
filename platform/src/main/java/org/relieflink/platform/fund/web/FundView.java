package org.relieflink.platform.fund.web;

import java.util.List;
import java.util.function.ToLongFunction;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.fund.CaseBook;
import org.relieflink.platform.fund.CaseBook.CaseLine;
import org.relieflink.platform.fund.FundBooks;
import org.relieflink.platform.fund.FundBooks.EarmarkBook;
import org.relieflink.platform.fund.FundBooks.PoolBook;
import org.relieflink.platform.fund.FundCheck;
import org.relieflink.platform.fund.ReliefFund.Purpose;
import org.springframework.stereotype.Component;

/** 一本账的一页：figures, bars and rows in words. */
@Component
class FundView {
  private final FundTexts texts;

  FundView(FundTexts texts) {
    this.texts = texts;
  }

  /** 整页；金额都是元。 */
  record Whole(List<Pool> pools, List<Station> way) {}

  /**
   * 路上的一站。
   *
   * @param next whether an arrow leads on from it
   */
  record Station(String name, String amount, String note, boolean next) {}

  /**
   * 一个资金池。
   *
   * @param told the bar in a sentence
   */
  record Pool(
      long id,
      String title,
      String about,
      boolean closed,
      String received,
      List<Part> parts,
      String told,
      PoolBar wide,
      PoolBar phone,
      List<Earmark> earmarks) {}

  /** 池子的一份。 */
  record Part(String style, String name, String amount) {}

  /** 一个指定用途。 */
  record Earmark(
      long id,
      String title,
      String purpose,
      boolean closed,
      String free,
      String committed,
      String sent,
      String paid) {}

  /** 核账的结果。 */
  record Checked(String state, String tag, String at, String told, List<Rule> rules) {}

  /** 一条不变。 */
  record Rule(String name, String state, String tag, long looked) {}

  /** 一个案件。 */
  record Book(String caseNo, List<Line> lines) {}

  /** 一笔。 */
  record Line(
      long entry,
      String day,
      String act,
      String person,
      String amount,
      String held,
      String sent,
      String paid,
      String why,
      String who) {}

  Whole whole(FundBooks books, List<Purpose> purposes) {
    List<PoolBook> pools = books.pools();
    return new Whole(pools.stream().map(one -> pool(one, purposes)).toList(), way(pools));
  }

  private List<Station> way(List<PoolBook> pools) {
    return List.of(
        station("source", sum(pools, PoolBook::received), true),
        station("pool", sum(pools, PoolBook::free), true),
        station("earmark", sum(pools, PoolBook::earmarked), true),
        station("commitment", sum(pools, PoolBook::committed), true),
        station("transit", sum(pools, PoolBook::inTransit), true),
        station("paid", sum(pools, PoolBook::paid), false),
        station("returned", sum(pools, PoolBook::returned), false),
        station("recovered", sum(pools, PoolBook::recovered), false));
  }

  private Station station(String key, long fen, boolean next) {
    return new Station(texts.say("way." + key), yuan(fen), texts.say("way." + key + ".note"), next);
  }

  private static long sum(List<PoolBook> pools, ToLongFunction<PoolBook> part) {
    return pools.stream().mapToLong(part).reduce(0, Math::addExact);
  }

  private Pool pool(PoolBook pool, List<Purpose> purposes) {
    List<PoolBar.Amount> amounts = amounts(pool);
    List<Part> parts =
        amounts.stream()
            .map(one -> new Part(one.style(), texts.say("part." + one.style()), yuan(one.fen())))
            .toList();
    return new Pool(
        pool.id(),
        pool.title(),
        texts.say(
            "pool.about", Integer.toString(pool.year()), texts.origin(pool.origin()), pool.bank()),
        pool.closedOn() != null,
        yuan(pool.received()),
        parts,
        texts.say("bar.told", yuan(pool.received()), told(parts)),
        PoolBar.of(amounts, PoolBar.WIDE),
        PoolBar.of(amounts, PoolBar.PHONE),
        pool.earmarks().stream().map(one -> earmark(one, purposes)).toList());
  }

  private String told(List<Part> parts) {
    return parts.stream()
        .map(one -> texts.say("bar.part", one.name(), one.amount()))
        .reduce((one, other) -> one + texts.say("bar.and") + other)
        .orElse("");
  }

  private static List<PoolBar.Amount> amounts(PoolBook pool) {
    return List.of(
        new PoolBar.Amount("paid", pool.paid()),
        new PoolBar.Amount("transit", pool.inTransit()),
        new PoolBar.Amount("commitment", pool.committed()),
        new PoolBar.Amount("earmark", pool.earmarked()),
        new PoolBar.Amount("pool", pool.free()),
        new PoolBar.Amount("back", Math.addExact(pool.returned(), pool.recovered())));
  }

  private static Earmark earmark(EarmarkBook one, List<Purpose> purposes) {
    return new Earmark(
        one.id(),
        one.title(),
        purposes.stream()
            .filter(purpose -> purpose.code().equals(one.purpose()))
            .map(Purpose::title)
            .findFirst()
            .orElse(one.purpose()),
        one.closedOn() != null,
        yuan(one.free()),
        yuan(one.committed()),
        yuan(one.inTransit()),
        yuan(one.paid()));
  }

  Checked check(FundCheck check) {
    return new Checked(
        texts.state(check.state()),
        texts.tag(check.state()),
        texts.minute(check.at()),
        texts.say("check.told." + check.state()),
        check.verdicts().stream()
            .map(
                one ->
                    new Rule(
                        texts.invariant(one.invariant()),
                        texts.state(one.state()),
                        texts.tag(one.state()),
                        one.looked()))
            .toList());
  }

  Book book(CaseBook book) {
    return new Book(book.caseNo(), book.lines().stream().map(this::line).toList());
  }

  private Line line(CaseLine one) {
    String act =
        one.reverses() == 0
            ? texts.act(one.act())
            : texts.say("act.reversed", Long.toString(one.reverses()));
    String who =
        one.approvers().isEmpty() ? one.maker() : texts.say("agreed", one.maker(), one.approvers());
    return new Line(
        one.entry(),
        one.day().toString(),
        act,
        texts.say("person.nth", one.person()),
        yuan(one.fen()),
        yuan(one.heldFen()),
        yuan(one.sentFen()),
        yuan(one.paidFen()),
        one.decision().isEmpty() ? one.basis() : one.decision() + " " + one.basis(),
        who);
  }

  static String yuan(long fen) {
    return new Fen(fen).yuanText();
  }
}
