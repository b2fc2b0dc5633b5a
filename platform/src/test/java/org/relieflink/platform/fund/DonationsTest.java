package org.relieflink.platform.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.relieflink.platform.fund.FundSamples.CHIEF;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.PaymentSamples.RELEASER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.DonorBook.Donor;
import org.relieflink.platform.fund.DonorBook.Gift;
import org.relieflink.platform.fund.DonorBook.GiftState;
import org.relieflink.platform.fund.DonorBook.Kind;
import org.relieflink.platform.fund.DonorBook.NewDonor;
import org.relieflink.platform.fund.DonorBook.NewGift;
import org.relieflink.platform.fund.DonorBook.NewPledge;
import org.relieflink.platform.fund.DonorBook.Pledge;
import org.relieflink.platform.fund.DonorBook.TaxReceipt;
import org.relieflink.platform.fund.FundOrder.Opening;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.problem.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("捐赠：登记、认捐、到账、另一人确认、收据、用在哪里；到账不多于收到的，报告和账一分不差，没有人名")
class DonationsTest extends ServerTest {
  @Autowired Donations donations;
  @Autowired ReliefFund fund;
  @Autowired Approvals approvals;
  @Autowired Accounts accounts;
  @Autowired JdbcClient guarded;

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private FundSamples samples;

  @BeforeAll
  void office() {
    samples = new FundSamples(fund, approvals);
    accounts.addUnit(FundSamples.OFFICE, "云溪县财政局");
    accounts.create(PAYER, DemoAccounts.PASSWORD, true);
    accounts.create(RELEASER, DemoAccounts.PASSWORD, true);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String code(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code().name() : "DONE";
  }

  private Donor company(String name) {
    return donations
        .register(PAYER, key(), new NewDonor(Kind.ORGANISATION, name, "", "", false))
        .orThrow();
  }

  private Pledge pledge(long donor, long fen, String purpose, LocalDate expected) {
    return donations.pledge(PAYER, key(), wish(donor, fen, purpose, expected)).orThrow();
  }

  private static NewPledge wish(long donor, long fen, String purpose, LocalDate expected) {
    return new NewPledge(donor, fen, purpose, Set.of("minor"), Set.of(), null, null, expected, "");
  }

  private long pool() {
    return samples
        .done(
            PAYER,
            FundOrder.of(FundAct.OPEN_POOL, 0)
                .opening(new Opening("某年捐赠", "DONATION", today.getYear(), "ZH1", "")))
        .account();
  }

  private long came(long pool, long fen) {
    return samples.done(PAYER, FundOrder.of(FundAct.RECEIVE, pool).fen(fen)).entry();
  }

  private Gift given(long donor, long pledge, long entry, long fen) {
    Gift gift = donations.give(PAYER, key(), new NewGift(donor, pledge, entry, fen)).orThrow();
    return donations.say(RELEASER, gift.id(), true, "").orThrow();
  }

  private long paid(long earmark, int nth, long fen) {
    long commitment = samples.commitment(earmark, nth, fen);
    return samples.confirmed(samples.sent(commitment, fen), fen, "JZ-" + nth);
  }

  private long balance(long pool, AccountKind kind) {
    return jdbc.sql(
            """
            select coalesce(sum(b.debit_fen - b.credit_fen), 0) from fund.account a
            join fund.balance b on b.account_id = a.id
            where coalesce(a.pool_id, a.id) = ? and a.kind = ?
            """)
        .params(pool, kind.name())
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("从认捐到报告：两个捐赠人和没有写名的钱，每种账户里三份加起来就是账上的余额；少于五件的不单列")
  void theWholeWay() {
    Donor first = company("某甲公司");
    Donor second = company("某乙基金会");
    Pledge pledge = pledge(first.id(), 6_000_000, "GENERAL", today.minusDays(1));
    long pool = pool();
    long one = came(pool, 5_000_000);
    long two = came(pool, 3_000_000);
    Gift gift = given(first.id(), pledge.id(), one, 4_000_000);
    assertThat(gift.number()).matches("JZ-" + today.getYear() + "-[0-9]{4}");
    given(second.id(), 0, two, 2_500_000);
    assertThat(donations.find(PAYER, first.id()).orThrow().donor().overdue()).isEqualTo(1);

    long earmark = samples.done(PAYER, FundSamples.earmark(pool, "GENERAL")).account();
    samples.agreed(PAYER, FundOrder.of(FundAct.EARMARK, earmark).fen(7_000_000));
    for (int nth = 801; nth <= 806; nth++) {
      paid(earmark, nth, 900_000);
    }
    samples.commitment(earmark, 807, 300_000);
    UseReport mine = donations.report(PAYER, first.id()).orThrow();
    UseReport other = donations.report(CHIEF, second.id()).orThrow();
    assertThat(mine.givenFen()).isEqualTo(4_000_000);
    assertThat(mine.fen(AccountKind.PAID)).as("came first, used first").isEqualTo(4_000_000);
    assertThat(mine.cases()).isEqualTo(5);
    assertThat(mine.paid()).hasSize(1);
    assertThat(mine.paid().get(0).purpose()).isEqualTo("GENERAL");
    assertThat(mine.otherFen()).isZero();
    assertThat(other.cases()).as("one case only").isEqualTo(UseReport.HIDDEN);
    assertThat(other.paid())
        .allMatch(row -> row.cases() == UseReport.HIDDEN && row.month().isEmpty());
    assertThat(other.stands().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(2_500_000);
    long unnamed = 5_000_000 + 3_000_000 - mine.givenFen() - other.givenFen();
    long held = 0;
    for (AccountKind kind : AccountKind.values()) {
      if (kind != AccountKind.SOURCE) {
        long rest = balance(pool, kind) - mine.fen(kind) - other.fen(kind);
        assertThat(rest).as("nobody's in " + kind).isNotNegative();
        held += rest;
      }
    }
    assertThat(held).isEqualTo(unnamed);
  }

  @Test
  @DisplayName("不多于收到的，不多于认捐的；不是捐赠的、冲正了的不行；自己登记的自己不能确认；确认了不再改")
  void refusals() {
    Donor donor = company("某丙公司");
    long pool = pool();
    long entry = came(pool, 1_000);
    Pledge pledge = pledge(donor.id(), 600, "", today);
    var tooMuch = new NewGift(donor.id(), 0, entry, 1_001);
    assertThat(code(donations.give(PAYER, key(), tooMuch))).isEqualTo("MORE_THAN_CAME");
    var above = new NewGift(donor.id(), pledge.id(), entry, 601);
    assertThat(code(donations.give(PAYER, key(), above))).isEqualTo("MORE_THAN_PLEDGED");
    String key = key();
    var right = new NewGift(donor.id(), pledge.id(), entry, 600);
    Gift gift = donations.give(PAYER, key, right).orThrow();
    assertThat(donations.give(PAYER, key, right).orThrow().id()).as("once").isEqualTo(gift.id());
    assertThat(code(donations.give(PAYER, key, tooMuch))).isEqualTo("KEY_REUSED");
    assertThat(code(donations.give(PAYER, "", right))).isEqualTo("KEY_MISSING");
    assertThat(code(donations.say(PAYER, gift.id(), true, ""))).isEqualTo("SAME_PERSON");
    assertThat(code(donations.say(HANDLER, gift.id(), true, ""))).isEqualTo("NOT_YOURS");
    assertThat(code(donations.say(RELEASER, gift.id(), false, ""))).isEqualTo("WORDS_MISSING");
    var tax = new TaxReceipt("A-1", today);
    assertThat(code(donations.taxed(PAYER, gift.id(), tax))).isEqualTo("GIFT_NOT_CONFIRMED");
    assertThat(donations.say(RELEASER, gift.id(), false, "金额写错").orThrow().state())
        .isEqualTo(GiftState.REFUSED);
    assertThat(code(donations.say(RELEASER, gift.id(), true, ""))).isEqualTo("GIFT_SAID");
    Gift again = given(donor.id(), pledge.id(), entry, 600);
    assertThat(donations.taxed(PAYER, again.id(), tax).orThrow().tax()).isEqualTo("A-1");
    assertThat(code(donations.taxed(PAYER, again.id(), new TaxReceipt("A-2", today))))
        .isEqualTo("TAX_NUMBER_USED");
    assertThat(donations.end(PAYER, pledge.id(), "不再捐").orThrow().restFen()).isZero();
    assertThat(code(donations.give(PAYER, key(), new NewGift(donor.id(), pledge.id(), entry, 1))))
        .isEqualTo("PLEDGE_ENDED");
    FundOrder reverse = FundOrder.of(FundAct.REVERSE, entry).because(FundSamples.because("银行记错"));
    samples.agreed(PAYER, reverse);
    assertThat(donations.report(PAYER, donor.id()).orThrow().givenFen()).isZero();
    assertThat(code(donations.give(PAYER, key(), new NewGift(donor.id(), 0, entry, 1))))
        .isEqualTo("NO_DONATION");
    long central = samples.done(PAYER, FundSamples.pool(today.getYear())).account();
    long tax2 = came(central, 100);
    assertThat(code(donations.give(PAYER, key(), new NewGift(donor.id(), 0, tax2, 1))))
        .isEqualTo("NO_DONATION");
  }

  private void walled(String why, String sql, Object... values) {
    assertThatThrownBy(() -> jdbc.sql(sql).params(values).update())
        .as(sql)
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(why);
  }

  @Test
  @DisplayName("库自己守着：绕过程序，多于收到的写不进去，自己确认自己的写不进去，改不了、删不了")
  void theDatabaseHoldsIt() {
    Donor donor = company("某丁公司");
    long entry = came(pool(), 500);
    String gift =
        """
        insert into fund.gift (place, donor_id, entry_id, fen, key, digest, maker, maker_name, at)
        values ('990123', ?, ?, ?, 'w-1', repeat('0', 16), 'CZ0101', '某', now())
        """;
    walled("more given than came", gift, donor.id(), entry, 501);
    Gift good = donations.give(PAYER, key(), new NewGift(donor.id(), 0, entry, 500)).orThrow();
    String word =
        """
        insert into fund.gift_word
        values (?, '990123', 'CONFIRMED', 'JZ-2026-9999', '', 'CZ0101', '某', now())
        """;
    walled("another person confirms", word, good.id());
    walled(
        "is not confirmed",
        "insert into fund.tax_receipt values (?, '990123', 'T', now(), 'x', 'x', now())",
        good.id());
    Pledge pledge = pledge(donor.id(), 5, "", today);
    walled(
        "pledge_end_pledge_id_place_fkey",
        "insert into fund.pledge_end values (?, '990125', '某因', 'x', 'x', now())",
        pledge.id());
    walled("append-only", "update fund.gift set fen = 1 where id = ?", good.id());
    walled("append-only", "truncate fund.pledge_end");
    walled(
        "a donor is never changed", "update fund.donor set shown = '别人' where id = ?", donor.id());
    walled("append-only", "delete from fund.donor where id = ?", donor.id());
  }

  private void unsaid(Officer officer, String table, String sql, Object... values) {
    var token = UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of());
    SecurityContextHolder.getContext().setAuthentication(token);
    try {
      assertThatThrownBy(() -> guarded.sql(sql).params(values).update())
          .as(officer.staffNumber() + " " + table)
          .hasStackTraceContaining("row-level security policy")
          .hasStackTraceContaining("for table \"" + table + "\"");
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  @Test
  @DisplayName("绕过程序也写不成别人：登记的人用同事的名字确认自己登记的、了结认捐、登记票据，检察院登记捐赠，库不收")
  void nobodyWritesAsAnother() {
    Donor donor = company("某辛公司");
    long entry = came(pool(), 500);
    Gift open = donations.give(PAYER, key(), new NewGift(donor.id(), 0, entry, 200)).orThrow();
    Gift done = given(donor.id(), 0, entry, 100);
    Pledge pledge = pledge(donor.id(), 5, "", today);
    String word =
        "insert into fund.gift_word values (?, '990123', 'CONFIRMED', 'JZ-2026-9998', '',";
    unsaid(PAYER, "gift_word", word + " 'CZ0102', '某', now())", open.id());
    String tax =
        "insert into fund.tax_receipt values (?, '990123', 'T-1', now(), 'CZ0102', '某', now())";
    String end = "insert into fund.pledge_end values (?, '990123', '某因', 'CZ0102', '某', now())";
    String gift =
        """
        insert into fund.gift (place, donor_id, entry_id, fen, key, digest, maker, maker_name, at)
        values ('990123', ?, ?, 1, 'u-1', repeat('0', 16), 'CZ0102', '某', now())
        """;
    String face =
        """
        insert into fund.donor (place, kind, anonymous, shown, subject, key, digest, maker,
          maker_name, at)
        values ('990123', 'ORGANISATION', false, '某', 1, 'u-2', repeat('0', 16), 'CZ0102', '某', now())
        """;
    for (Officer one : List.of(PAYER, CHIEF)) {
      unsaid(one, "tax_receipt", tax, done.id());
      unsaid(one, "pledge_end", end, pledge.id());
      unsaid(one, "gift", gift, donor.id(), entry);
      unsaid(one, "donor", face);
    }
    unsaid(FundSamples.NEXT_PAYER, "donor", face.replace("CZ0102", "CZ0201"));
  }

  @Test
  @DisplayName("个人捐赠：页面和接口只有遮盖的名字；收据才写全名，只给财政；不愿公开的不写；号码一样的不登记两次")
  void aPersonsName() throws Exception {
    String number = HarmSamples.adult(810);
    String body =
        "{\"kind\":\"PERSON\",\"name\":\"周秋禾\",\"number\":\"%s\",\"contact\":\"某街\"}"
            .formatted(number);
    mvc.perform(
            post("/api/v1/fund/donors")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", "p-810")
                .content(body)
                .with(as(PAYER)))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.shown").value("周*禾"))
        .andExpect(content().string(not(containsString(number))));
    var again = new NewDonor(Kind.PERSON, "周秋禾", number, "", false);
    assertThat(code(donations.register(PAYER, key(), again))).isEqualTo("DONOR_KNOWN");
    assertThat(
            code(
                donations.register(PAYER, key(), new NewDonor(Kind.PERSON, "周秋禾", "1", "", false))))
        .isEqualTo("DONOR_UNUSABLE");
    long id =
        donations.donors(PAYER).stream()
            .filter(one -> one.shown().equals("周*禾"))
            .findFirst()
            .get()
            .id();
    Gift gift = given(id, 0, came(pool(), 12_345), 12_345);
    mvc.perform(get("/fund/donor").param("id", Long.toString(id)).with(as(CHIEF)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(gift.number())))
        .andExpect(content().string(not(containsString("周秋禾"))));
    mvc.perform(
            get("/fund/donor/receipt.pdf")
                .param("id", Long.toString(id))
                .param("gift", Long.toString(gift.id()))
                .with(as(CHIEF)))
        .andExpect(status().isForbidden());
    byte[] pdf =
        mvc.perform(
                get("/fund/donor/receipt.pdf")
                    .param("id", Long.toString(id))
                    .param("gift", Long.toString(gift.id()))
                    .with(as(PAYER)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("周秋禾", gift.number(), "壹佰贰拾叁元肆角伍分");
    }
    byte[] report =
        mvc.perform(get("/fund/donor/report.pdf").param("id", Long.toString(id)).with(as(PAYER)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var document = Loader.loadPDF(report)) {
      assertThat(new PDFTextStripper().getText(document)).contains("联系：某街");
    }
    assertThat(code(donations.addressee(HANDLER, id))).isEqualTo("NOT_YOURS");
    Donor hidden =
        donations
            .register(PAYER, key(), new NewDonor(Kind.PERSON, "吴某某", "", "某巷", true))
            .orThrow();
    assertThat(donations.addressee(PAYER, hidden.id()).orThrow())
        .as("a way to reach somebody names them as well")
        .isEqualTo(new Donations.Addressee("", ""));
  }

  private ResultActions sent(String path, long donor, long item) throws Exception {
    return mvc.perform(
        post("/fund/donor/" + path)
            .param("id", Long.toString(donor))
            .param("item", Long.toString(item))
            .param("form", path)
            .param("number", "B-1")
            .param("on", today.toString())
            .param("words", "不再捐")
            .with(csrf())
            .with(as(PAYER)));
  }

  @Test
  @DisplayName("编号写成别的捐赠人的：认捐不会了结，票据不会登记；第一万份收据有五位的号；收据上没有内部的话")
  void anothersNumber() throws Exception {
    Donor one = company("某己公司");
    Donor two = company("某庚公司");
    Pledge pledge = pledge(two.id(), 600, "", today);
    long entry = came(pool(), 1_000);
    Gift waiting = donations.give(PAYER, key(), new NewGift(two.id(), 0, entry, 600)).orThrow();
    Gift gift = donations.say(RELEASER, waiting.id(), true, "内部看过回单").orThrow();
    sent("end", one.id(), pledge.id()).andExpect(status().isOk());
    sent("tax", one.id(), gift.id()).andExpect(status().isOk());
    assertThat(donations.find(PAYER, two.id()).orThrow().pledges().get(0).ended()).isEmpty();
    assertThat(donations.find(PAYER, two.id()).orThrow().gifts().get(0).tax()).isEmpty();
    sent("end", two.id(), pledge.id()).andExpect(status().is3xxRedirection());
    sent("tax", two.id(), gift.id()).andExpect(status().is3xxRedirection());
    var otherDay = new TaxReceipt("B-1", today.minusDays(1));
    assertThat(code(donations.taxed(PAYER, gift.id(), otherDay))).isEqualTo("TAX_NUMBER_USED");
    byte[] pdf =
        mvc.perform(
                get("/fund/donor/receipt.pdf")
                    .param("id", Long.toString(two.id()))
                    .param("gift", Long.toString(gift.id()))
                    .with(as(PAYER)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("某庚公司", RELEASER.displayName())
          .doesNotContain("内部看过");
    }
    jdbc.sql("alter table fund.gift_word disable trigger user").update();
    jdbc.sql("update fund.gift_word set number = ? where gift_id = ?")
        .params("JZ-" + today.getYear() + "-9999", gift.id())
        .update();
    jdbc.sql("alter table fund.gift_word enable trigger user").update();
    assertThat(given(one.id(), 0, entry, 200).number())
        .isEqualTo("JZ-" + today.getYear() + "-10000");
    assertThat(given(one.id(), 0, entry, 200).number())
        .isEqualTo("JZ-" + today.getYear() + "-10001");
  }

  @Test
  @DisplayName("别的地方的财政看不到、动不了；检察院只看")
  void otherPlaces() {
    Donor donor = company("某戊公司");
    assertThat(code(donations.find(FundSamples.NEXT_PAYER, donor.id()))).isEqualTo("UNKNOWN");
    var pledge = wish(donor.id(), 100, "", today);
    assertThat(code(donations.pledge(FundSamples.NEXT_PAYER, key(), pledge))).isEqualTo("UNKNOWN");
    assertThat(code(donations.pledge(HANDLER, key(), pledge))).isEqualTo("NOT_YOURS");
    assertThat(code(donations.pledge(PAYER, key(), wish(donor.id(), 100, "NOTHING", today))))
        .isEqualTo("PLEDGE_UNUSABLE");
    assertThat(List.of(donations.find(CHIEF, donor.id()).orThrow().donor().shown()))
        .containsExactly("某戊公司");
  }
}
