package org.relieflink.platform.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.transfer.TransferSamples.by;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.transfer.Callbacks.Taken;
import org.relieflink.platform.transfer.TransferLine;
import org.relieflink.platform.transfer.TransferLines;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.TransferSamples;
import org.relieflink.platform.transfer.TransferSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("消息出了岔子：不回话的系统不挡别人，丢了前一条的不永远等，换密钥不断，回调按它知道的那一步算")
class MessageTroubleTest extends ServerTest {
  private static final Officer BUREAU = DemoAccounts.DEPARTMENT_OFFICER;
  private static final Unit OFFICE = Unit.of(DemoAccounts.PLACE, null);
  private static final String OLD = "0123456789abcdef0123456789abcdef";
  private static final String NEW = "fedcba9876543210fedcba9876543210";

  @Autowired TransferRules rules;
  @Autowired JsonMapper json;
  @Autowired CallbackStore inbox;
  @Autowired TransferRows rows;
  @Autowired TransferWriting writing;
  @Autowired StepTransfers steps;
  @Autowired JdbcClient guarded;
  @Autowired Leads leads;
  @Autowired AsServer server;
  @Autowired TransferLines lines;

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer theirs;
  private TransferSettings settings;

  @BeforeAll
  void theirSystem() throws IOException {
    theirs = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    theirs.setExecutor(Executors.newCachedThreadPool());
    theirs.createContext(
        "/good",
        call -> {
          call.sendResponseHeaders(202, -1);
          call.close();
        });
    theirs.createContext(
        "/broken",
        call -> {
          asked.incrementAndGet();
          call.close(); // hangs up without an answer
        });
    theirs.start();
    Path folder = temporary("transfer-trouble");
    for (String line : List.of("civil_affairs", "education")) {
      Files.writeString(folder.resolve("990123-" + line + ".key"), NEW + "\n" + OLD + "\n");
    }
    String host = "LOCALHOST:" + theirs.getAddress().getPort();
    settings = new TransferSettings("-", Duration.ZERO, List.of(host), folder.toString());
  }

  @AfterAll
  void stop() {
    theirs.stop(0);
  }

  private WebhookKey keys() {
    return new WebhookKey(settings, rules, Clock.systemUTC());
  }

  private Outbox outbox(Clock clock) {
    return new Outbox(guarded, new TransferLineStore(guarded, keys()), clock);
  }

  private SendMessages sender(Clock clock) {
    return new SendMessages(outbox(clock), keys(), new AllowedHost(settings), rules, server, json);
  }

  private long endpoint(String line, String path) {
    return jdbc.sql(
            """
            insert into transfer.endpoint (place, line, url, state, asked_by, asked_name, asked_at,
              agreed_by, agreed_name, agreed_at)
            values ('990123', ?, ?, 'AGREED', 'GL0001', '某', now(), 'GL0002', '某', now()) returning id
            """)
        .params(line, "http://localhost:" + theirs.getAddress().getPort() + path)
        .query(Long.class)
        .single();
  }

  private void message(long endpoint, long outbound) {
    jdbc.sql(
            """
            insert into transfer.message (endpoint_id, outbound_id, number, event, type, at, next_at)
            values (?, ?, 2, gen_random_uuid()::text, 'gov.relief.transfer.send.v1', now(), now())
            """)
        .params(endpoint, outbound)
        .update();
  }

  private String states(String line) {
    return jdbc.sql(
            """
            select string_agg(distinct m.state || ' ' || m.tries, ', ' order by m.state || ' ' || m.tries)
            from transfer.message m join transfer.endpoint e on e.id = m.endpoint_id where e.line = ?
            """)
        .param(line)
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("一个系统挂断：这一轮只试它一条，排在后面的别的系统照送；试够了在页面上“再送”，从头再来")
  void oneSilentSystemHoldsNobodyUp() {
    long broken = endpoint("education", "/broken");
    long good = endpoint("civil_affairs", "/good");
    List<Long> ids = TransferSamples.plantedMany(jdbc, OFFICE, 30);
    ids.subList(0, 25).forEach(id -> message(broken, id));
    ids.subList(25, 30).forEach(id -> message(good, id));
    sender(Clock.systemUTC()).round();
    assertThat(asked.get()).isOne();
    assertThat(states("civil_affairs")).isEqualTo("SENT 1");
    assertThat(states("education")).isEqualTo("SENDING 0, SENDING 1");
    jdbc.sql("update transfer.message set state = 'FAILED', tries = 10 where endpoint_id = ?")
        .param(broken)
        .update();
    Officer clerk = DemoAccounts.ADMINISTRATOR;
    TransferLine again = by(clerk, () -> lines.again(clerk, broken)).orThrow();
    assertThat(again.deliveries())
        .containsOnlyKeys(org.relieflink.platform.transfer.DeliveryState.SENDING);
    assertThat(states("education")).isEqualTo("SENDING 0");
    jdbc.sql("update transfer.endpoint set state = 'ENDED', ended_at = now() where id in (?, ?)")
        .params(broken, good)
        .update();
  }

  @Test
  @DisplayName("摆渡来的一件缺了内容：说读不懂，不是坏在半路")
  void whatIsLeftOutCannotBeRead() {
    for (String body : List.of("{}", "{\"act\":\"ACCEPT\"}", "{\"act\":null,\"line\":\"x\"}")) {
      assertThatThrownBy(() -> json.readValue(body, TravelNews.Done.class))
          .isInstanceOf(JacksonException.class);
      assertThatThrownBy(() -> json.readValue(body, TravelNews.Told.class))
          .isInstanceOf(JacksonException.class);
    }
  }

  private TakeCallbacks taker() {
    return new TakeCallbacks(
        keys(), json, inbox, rows, writing, steps, outbox(Clock.systemUTC()), leads, server);
  }

  private Outcome<Taken> take(String secret, String body) {
    String signature = keys().sign(secret, body);
    return by(BUREAU, () -> taker().take(BUREAU, signature, body));
  }

  private static String event(long id, String message, int sequence, String data) {
    return """
        {"specversion":"1.0","id":"%s","source":"mz/9","type":"gov.relief.transfer.step.v1",
         "subject":"YS-%06d","sequence":"%d","data":{%s}}
        """
        .formatted(message, id, sequence, data);
  }

  @Test
  @DisplayName("换密钥：文件里两行，新的签，新旧都收；第三个不收")
  void bothSecretsCountMeanwhile() {
    long id = TransferSamples.planted(jdbc, OFFICE, "SENT");
    assertThat(keys().find(new Unit("990123", "civil_affairs"))).contains(NEW);
    String first = event(id, "k-1", 1, "\"act\":\"ACCEPT\"");
    assertThat(take(OLD, first).orThrow().state()).isEqualTo("APPLIED");
    String second = event(id, "k-2", 2, "\"act\":\"START\"");
    assertThat(take(NEW, second).orThrow().state()).isEqualTo("APPLIED");
    String third = event(id, "k-3", 3, "\"act\":\"START\"");
    Outcome<Taken> wrong = take(OLD.replace('0', '1'), third);
    assertThat(((Outcome.Refused<Taken>) wrong).refusal().code())
        .isEqualTo(TransferRefusal.SIGNATURE_WRONG);
  }

  @Test
  @DisplayName("前一条一直不到：过了天数，等着的都算没有办，说得出为什么；后面的接着走；页面上看得到有几条在等")
  void nobodyWaitsForEver() {
    long endpoint = endpoint("civil_affairs", "/good");
    long id = TransferSamples.planted(jdbc, OFFICE, "SENT");
    assertThat(take(NEW, event(id, "w-2", 2, "\"act\":\"ACCEPT\"")).orThrow().state())
        .isEqualTo("HELD");
    assertThat(take(NEW, event(id, "w-3", 3, "\"act\":\"START\"")).orThrow().state())
        .isEqualTo("HELD");
    Officer officer = DemoAccounts.ADMINISTRATOR;
    TransferLine line =
        by(officer, () -> lines.all(officer)).stream()
            .filter(one -> one.id() == endpoint)
            .findFirst()
            .orElseThrow();
    assertThat(line.held()).isEqualTo(2);
    assertThat(line.heldSince()).isNotNull();
    GiveUpWaiting now = new GiveUpWaiting(inbox, rules, server, Clock.systemUTC());
    assertThat(now.round()).isZero();
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(30));
    assertThat(new GiveUpWaiting(inbox, rules, server, later).round()).isEqualTo(2);
    Taken again = take(NEW, event(id, "w-2", 2, "\"act\":\"ACCEPT\"")).orThrow();
    assertThat(again.answer()).isEqualTo("TRANSFER_MESSAGE_WAITED");
    assertThat(take(NEW, event(id, "w-4", 4, "\"act\":\"ACCEPT\"")).orThrow().state())
        .isEqualTo("APPLIED");
    jdbc.sql("update transfer.endpoint set state = 'ENDED', ended_at = now() where id = ?")
        .param(endpoint)
        .update();
  }

  @Test
  @DisplayName("回调写明它知道到第几步：第一次移送的接受，晚到了，不算接受第二次的")
  void decidedOnWhatWasKnown() {
    long id = TransferSamples.planted(jdbc, OFFICE, "SENT");
    Taken rejected =
        take(
                NEW,
                event(id, "v-1", 1, "\"act\":\"REJECT\",\"reason\":\"not-our-duty\",\"version\":2"))
            .orThrow();
    assertThat(rejected.state()).isEqualTo("APPLIED");
    for (String step :
        List.of(
            "4, 'REDIRECT', 'DRAFT', 'procuratorate', 'civil_affairs', 'ZZ0001'",
            "5, 'SEND', 'SENT', 'procuratorate', 'civil_affairs', 'ZZ0002'")) {
      jdbc.sql(
              "insert into transfer.step values (%d, %s, '某', 'procuratorate', '', '', '', now())"
                  .formatted(id, step))
          .update();
    }
    Taken late = take(NEW, event(id, "v-2", 2, "\"act\":\"ACCEPT\",\"version\":2")).orThrow();
    assertThat(late.state() + " " + late.answer()).isEqualTo("REFUSED TRANSFER_MOVED_ON");
    Taken fresh = take(NEW, event(id, "v-3", 3, "\"act\":\"ACCEPT\",\"version\":5")).orThrow();
    assertThat(fresh.state()).isEqualTo("APPLIED");
    String paper =
        Base64.getEncoder().encodeToString("%PDF-1.7 某".getBytes(StandardCharsets.UTF_8));
    String reply =
        "\"act\":\"REPLY\",\"results\":[{\"outcome\":\"device-given\",\"fen\":\"1200\"}],"
            + "\"papers\":[{\"kind\":\"PROOF\",\"content\":\"%s\"}]".formatted(paper);
    assertThat(take(NEW, event(id, "v-4", 4, reply)).orThrow().state()).isEqualTo("APPLIED");
  }
}
