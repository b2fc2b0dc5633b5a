package org.relieflink.platform.fund.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.AccountKind;
import org.relieflink.platform.fund.DonorBook;
import org.relieflink.platform.fund.DonorBook.Came;
import org.relieflink.platform.fund.DonorBook.Donor;
import org.relieflink.platform.fund.DonorBook.Gift;
import org.relieflink.platform.fund.DonorBook.GiftState;
import org.relieflink.platform.fund.DonorBook.Kind;
import org.relieflink.platform.fund.DonorBook.Pledge;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.fund.ReliefFund.Purpose;
import org.relieflink.platform.fund.UseReport;
import org.relieflink.platform.fund.UseReport.Moved;
import org.relieflink.platform.fund.UseReport.Used;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefCases.Choice;
import org.springframework.stereotype.Component;

/** 捐赠的页面上的话：amounts in yuan, states in words. */
@Component
class DonorView {
  private final ReliefFund fund;
  private final ReliefCases cases;
  private final FundTexts texts;

  DonorView(ReliefFund fund, ReliefCases cases, FundTexts texts) {
    this.fund = fund;
    this.cases = cases;
    this.texts = texts;
  }

  /** 一个捐赠人一行。 */
  record Line(
      long id, String name, String kind, String pledged, String came, String state, String tag) {}

  /** 一笔还没有说是谁捐的收款。 */
  record Open(long entry, String told, String rest) {}

  /** 一个捐赠人。 */
  record Book(Line head, boolean anonymous, List<Promise> pledges, List<Given> gifts) {}

  /** 一项认捐。 */
  record Promise(
      long id,
      String amount,
      String wish,
      String expected,
      String rest,
      String state,
      String tag,
      boolean open) {}

  /**
   * 到账的一份。
   *
   * @param says whether this officer may confirm it
   */
  record Given(
      long id,
      String amount,
      String from,
      String state,
      String tag,
      String number,
      String who,
      String tax,
      boolean says,
      boolean confirmed) {}

  /** 使用情况。 */
  record Report(
      String given,
      String cases,
      String other,
      String rule,
      List<Stand> stands,
      List<Row> paid,
      List<Posting> postings) {}

  /** 钱在哪里。 */
  record Stand(String name, String amount) {}

  /** 付了什么。 */
  record Row(String what, String month, String cases, String amount) {}

  /** 一笔分录。 */
  record Posting(long entry, String day, String act, String amount) {}

  /** 可以选的。 */
  record Choices(List<Purpose> purposes, List<Choice> groups) {}

  String name(Donor donor) {
    return donor.shown().isEmpty() ? texts.say("donor.forgotten") : donor.shown();
  }

  Line line(Donor donor) {
    String state = "";
    String tag = "plain";
    if (donor.overdue() > 0) {
      state = texts.say("donor.overdue", donor.overdue());
      tag = "bad";
    } else if (donor.open() > 0) {
      state = texts.say("donor.open", donor.open());
      tag = "warn";
    }
    return new Line(
        donor.id(),
        name(donor),
        texts.say("donor.kind." + donor.kind())
            + (donor.anonymous() ? "，" + texts.say("donor.anonymous") : ""),
        FundView.yuan(donor.pledgedFen()),
        FundView.yuan(donor.cameFen()),
        state,
        tag);
  }

  Open came(Came one) {
    return new Open(
        one.entry(),
        texts.say("donor.came.told", one.entry(), one.day(), one.pool(), FundView.yuan(one.fen())),
        FundView.yuan(one.restFen()));
  }

  Choices choices() {
    return new Choices(fund.purposes(), cases.choices(ReliefCases.Kind.PRIORITY));
  }

  Book book(DonorBook book, Officer officer) {
    return new Book(
        line(book.donor()),
        book.donor().anonymous(),
        book.pledges().stream().map(this::promise).toList(),
        book.gifts().stream().map(one -> given(one, officer)).toList());
  }

  private Promise promise(Pledge one) {
    LocalDate today = texts.today();
    String state = one.restFen() == 0 ? "full" : one.isOverdue(today) ? "overdue" : "waits";
    String tag = one.restFen() == 0 ? "good" : one.isOverdue(today) ? "bad" : "warn";
    boolean ended = !one.ended().isEmpty();
    return new Promise(
        one.id(),
        FundView.yuan(one.fen()),
        wish(one),
        one.expected().toString(),
        FundView.yuan(one.restFen()),
        ended ? texts.say("donor.pledge.ended", one.ended()) : texts.say("donor.pledge." + state),
        ended ? "plain" : tag,
        one.restFen() > 0);
  }

  private String wish(Pledge one) {
    String groups =
        one.groups().stream().sorted().map(cases::title).collect(Collectors.joining("、"));
    String places = one.places().stream().sorted().collect(Collectors.joining("、"));
    String days =
        one.from() == null && one.until() == null
            ? ""
            : texts.say("donor.days", day(one.from()), day(one.until()));
    String wished =
        Arrays.stream(
                new String[] {fund.purposeTitle(one.purpose()), groups, places, days, one.words()})
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("；"));
    return wished.isEmpty() ? texts.say("donor.wish.none") : wished;
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? texts.say("donor.day.open") : day.toString();
  }

  private Given given(Gift one, Officer officer) {
    String tag =
        switch (one.state()) {
          case OPEN -> "warn";
          case CONFIRMED -> "good";
          case REFUSED, TAKEN_BACK -> "plain";
        };
    return new Given(
        one.id(),
        FundView.yuan(one.fen()),
        texts.say(
            "donor.gift.from", one.entry(), one.day(), one.pledge() == 0 ? "—" : one.pledge()),
        texts.say("donor.gift." + one.state()),
        tag,
        one.number(),
        one.said().isEmpty() ? one.maker() : one.maker() + " → " + one.said(),
        one.tax().isEmpty() ? "" : one.tax() + "（" + one.taxOn() + "）",
        one.state() == GiftState.OPEN && !one.makerNumber().equals(officer.staffNumber()),
        one.counts());
  }

  Report report(UseReport report) {
    return new Report(
        FundView.yuan(report.givenFen()),
        count(report.cases(), report.least()),
        report.otherFen() == 0 ? "" : FundView.yuan(report.otherFen()),
        texts.say("donor.report.rule", report.least()),
        Arrays.stream(AccountKind.values())
            .filter(kind -> report.fen(kind) > 0)
            .map(
                kind ->
                    new Stand(texts.say("donor.stand." + kind), FundView.yuan(report.fen(kind))))
            .toList(),
        report.paid().stream().map(one -> row(one, report.least())).toList(),
        report.postings().stream().map(this::posting).toList());
  }

  private Row row(Used one, int least) {
    boolean together = one.month().isEmpty();
    return new Row(
        together ? texts.say("donor.row.together") : fund.purposeTitle(one.purpose()),
        together ? "—" : one.month(),
        count(one.cases(), least),
        FundView.yuan(one.fen()));
  }

  private String count(int cases, int least) {
    return cases == UseReport.HIDDEN
        ? texts.say("donor.fewer", least)
        : texts.say("donor.cases", cases);
  }

  private Posting posting(Moved one) {
    return new Posting(
        one.entry(), one.day().toString(), texts.act(one.act()), FundView.yuan(one.fen()));
  }

  /** How the donor is addressed on paper. */
  String addressed(Donor donor, String name) {
    if (donor.anonymous()) {
      return texts.say("donor.paper.anonymous");
    }
    if (name.isEmpty()) {
      return texts.say("donor.forgotten");
    }
    return donor.kind() == Kind.PERSON ? texts.say("donor.paper.person", name) : name;
  }
}
