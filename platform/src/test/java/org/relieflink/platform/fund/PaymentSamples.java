package org.relieflink.platform.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.Payments.SpecialAccount;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.vault.Blinds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 付款的样本：payees who do not exist, with cards that nobody has; a pool of lists that knows them. */
public final class PaymentSamples {
  public static final String ACCOUNT = "990123000000000001";
  public static final Officer RELEASER =
      new Officer("CZ0102", "某出纳", Role.DEPARTMENT_OFFICER, FundSamples.OFFICE);
  public static final Officer SECOND_RELEASER =
      new Officer("CZ0103", "某主管", Role.DEPARTMENT_OFFICER, FundSamples.OFFICE);

  private final FundSamples fund;
  private final Payees payees;
  private final Payments payments;

  public PaymentSamples(ReliefFund fund, Approvals approvals, Payees payees, Payments payments) {
    this.fund = new FundSamples(fund, approvals);
    this.payees = payees;
    this.payments = payments;
  }

  public FundSamples fund() {
    return fund;
  }

  /** A card of sixteen digits whose check digit fits. */
  public static String card(int nth) {
    String body = "990123%09d".formatted(nth);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return body + (10 - sum % 10) % 10;
  }

  public static String name(int nth) {
    return "张" + (char) ('一' + nth % 5_000);
  }

  /** The nth person, paid to the own card. */
  public static PayeeDraft draft(int nth) {
    return new PayeeDraft(HarmSamples.adult(nth), name(nth), card(nth), name(nth), "", "");
  }

  public BoundPayee payee(int nth) {
    return payees.register(FundSamples.HANDLER, draft(nth)).orThrow();
  }

  /** The order that reserves for a registered payee. */
  public static FundOrder commit(long earmark, int nth, long fen, long payee) {
    FundOrder order = FundSamples.commit(earmark, nth, fen);
    return order.to(new FundOrder.Payee(HarmSamples.adult(nth), 1, 0, 0, payee));
  }

  /** A reservation that is bound to the own card of the nth person. */
  public long bound(long earmark, int nth, long fen) {
    return fund.agreed(FundSamples.HANDLER, commit(earmark, nth, fen, payee(nth).id())).account();
  }

  /** The special account that the samples' pools of a year are paid from. */
  public SpecialAccount special(int year) {
    var account = new SpecialAccount("ZH" + year, ACCOUNT, "云溪县财政局救助金专户");
    return payments.openAccount(FundSamples.PAYER, account).orThrow();
  }

  public PayBatch batch(List<Long> commitments) {
    return payments.create(FundSamples.PAYER, UUID.randomUUID().toString(), commitments).orThrow();
  }

  /** With a word for whatever is unknown. */
  public void say(PayBatch batch) {
    for (PayBatch.Item item : batch.items()) {
      for (PayBatch.Finding one : item.findings()) {
        if (one.waits()) {
          var said = new Payments.Said(item.id(), one.check(), "到村里看过，材料在卷");
          payments.say(FundSamples.PAYER, said).orThrow();
        }
      }
    }
  }

  /** Made, explained and released: the orders are booked. */
  public PayBatch sent(List<Long> commitments) {
    PayBatch batch = batch(commitments);
    say(batch);
    return payments.release(RELEASER, batch.id()).orThrow();
  }

  public String file(PayBatch batch) {
    var taking = new Payments.Taking(Payments.Form.CSV, "银行说没有收到");
    return payments.file(FundSamples.PAYER, batch.id(), taking).orThrow().text();
  }

  /** Lists that know so many persons and that one other died, and reliefs of the own office. */
  public static void known(HardshipPool pool, JdbcClient jdbc, Blinds blinds, People people)
      throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(Files.writeString(people.folder.resolve("优抚对象名单.csv"), veterans(people)));
    files.add(Files.writeString(people.folder.resolve("死亡登记.csv"), deaths(people)));
    pool.importFiles(files, ImportWish.PLAIN, DemoAccounts.CLERK, ImportListener.SILENT)
        .forEach(one -> assertThat(one.status()).isEqualTo(ImportStatus.PUBLISHED));
    reliefs(jdbc, blinds, people);
  }

  /** What the own office reserved for the cases of those numbers. */
  private static void reliefs(JdbcClient jdbc, Blinds blinds, People people) {
    String[] names =
        IntStream.range(people.from, people.from + people.count)
            .mapToObj(nth -> blinds.name(HarmSamples.adult(nth)))
            .toArray(String[]::new);
    String[] cases =
        IntStream.range(people.from, people.from + people.count)
            .mapToObj(nth -> org.relieflink.kernel.CaseNumber.of("某救助〔2026〕" + nth + "号"))
            .toArray(String[]::new);
    jdbc.sql(
            """
            with one as (insert into harm.relief (place, line, harm_key, person_key, case_no, joint,
                lapses_on, officer, fingerprint, at)
              select ?, 'procuratorate', lpad(to_hex(? + nth - 1), 16, '0'), person, case_no, false,
                current_date + 30, 'ZZ0002', repeat('0', 16), now()
              from unnest(?, ?) with ordinality known (person, case_no, nth) returning id)
            insert into harm.step
              (relief_id, number, act, state, amount_fen, officer, officer_name, words, at)
            select id, 1, 'RESERVE', 'RESERVED', 1000000, 'ZZ0002', '某', '', now() from one
            """)
        .params(DemoAccounts.PLACE, people.from, names, cases)
        .update();
  }

  /** 名单里的人：from the nth on, one of them dead. */
  public record People(Path folder, int from, int count, int dead) {}

  private static String veterans(People people) {
    StringBuilder text =
        new StringBuilder("优抚证编号,姓名,性别,身份证号,出生日期,优抚对象类别代码,伤残等级,户籍地址,联系电话,月补助标准,状态\n");
    for (int nth = people.from; nth < people.from + people.count; nth++) {
      String number = HarmSamples.adult(nth);
      text.append(
          "V%d,%s,%s,%s,%s,41,,云溪县桥头镇柳湾村%d号,139%08d,800,正常\n"
              .formatted(nth, name(nth), sex(number), number, born(number), nth, nth));
    }
    return text.toString();
  }

  private static String deaths(People people) {
    String number = HarmSamples.adult(people.dead);
    return "登记编号,死者姓名,公民身份号码,性别,出生日期,死亡日期,户籍地址\n"
        + "D1,%s,%s,%s,%s,2026-01-02,云溪县桥头镇柳湾村1号\n"
            .formatted(name(people.dead), number, sex(number), born(number));
  }

  private static String sex(String number) {
    return (number.charAt(16) - '0') % 2 == 1 ? "男" : "女";
  }

  private static String born(String number) {
    return number.substring(6, 10)
        + "-"
        + number.substring(10, 12)
        + "-"
        + number.substring(12, 14);
  }
}
