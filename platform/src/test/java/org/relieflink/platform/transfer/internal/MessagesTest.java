package org.relieflink.platform.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.transfer.Callbacks;
import org.relieflink.platform.transfer.NewTransfer.Ask;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferMove;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.TransferSamples;
import org.relieflink.platform.transfer.TransferSettings;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.Transfers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("和部门系统的消息：签名、重送、乱序、重复、丢失；结果和按次序收到的一样")
class MessagesTest extends ServerTest {
  private static final Officer BUREAU = DemoAccounts.DEPARTMENT_OFFICER;
  private static final Unit OFFICE = Unit.of(DemoAccounts.PLACE, null);
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final int MESSAGES = Integer.getInteger("transfer.messages", 600);
  private static final int OF_ONE = 4; // messages of one matter
  private static final int LANES = 3;
  private static final Logger LOG = LoggerFactory.getLogger(MessagesTest.class);

  @Autowired TransferRules rules;
  @Autowired JsonMapper json;
  @Autowired CallbackStore inbox;
  @Autowired TransferRows rows;
  @Autowired TransferWriting writing;
  @Autowired StepTransfers steps;
  @Autowired JdbcClient guarded;
  @Autowired TransferTrail trail;
  @Autowired Leads leads;
  @Autowired Transfers transfers;
  @Autowired AsServer server;

  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  private final List<String> signatures = Collections.synchronizedList(new ArrayList<>());
  private volatile int answer = 200;
  private HttpServer theirs;
  private TransferSettings settings;

  @BeforeAll
  void theirSystem() throws IOException {
    theirs = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    theirs.createContext(
        "/",
        call -> {
          bodies.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          signatures.add(call.getRequestHeaders().getFirst("Relief-Signature"));
          call.sendResponseHeaders(answer, -1);
          call.close();
        });
    theirs.start();
    Path folder = temporary("transfer-keys");
    Files.writeString(folder.resolve("990123-civil_affairs.key"), SECRET);
    settings =
        new TransferSettings("-", Duration.ZERO, List.of("127.0.0.1:" + port()), folder.toString());
  }

  private int port() {
    return theirs.getAddress().getPort();
  }

  @AfterAll
  void over() {
    theirs.stop(0);
  }

  private WebhookKey keys(Clock clock) {
    return new WebhookKey(settings, rules, clock);
  }

  private Outbox outbox(Clock clock) {
    return new Outbox(guarded, new TransferLineStore(guarded, keys(clock)), clock);
  }

  private SendMessages sender(Clock clock) {
    return new SendMessages(
        outbox(clock), keys(clock), new AllowedHost(settings), rules, server, json);
  }

  private TakeCallbacks taker(Clock clock) {
    return new TakeCallbacks(
        keys(clock), json, inbox, rows, writing, steps, outbox(clock), leads, server);
  }

  private static Clock later(Duration by) {
    return Clock.offset(Clock.systemUTC(), by);
  }

  private void registered() {
    jdbc.sql(
            """
            insert into transfer.endpoint (place, line, url, state, asked_by, asked_name, asked_at,
              agreed_by, agreed_name, agreed_at)
            values ('990123', 'civil_affairs', ?, 'AGREED', 'GL0001', '某', now(), 'GL0002', '某', now())
            on conflict do nothing
            """)
        .param("http://127.0.0.1:" + port() + "/events")
        .update();
  }

  private int sequence;

  private long sent() {
    sequence++;
    long lead = TransferSamples.lead(leads, jdbc, "孟小山", HarmSamples.adult(2000 + sequence));
    Officer clerk = DemoAccounts.CLERK;
    long id =
        by(
                clerk,
                () ->
                    transfers.draft(
                        clerk,
                        TransferSamples.wanted(
                            lead,
                            true,
                            new Ask("civil_affairs", List.of("subsistence", "counselling")))))
            .orThrow()
            .get(0)
            .id();
    Officer chief = DemoAccounts.CHIEF;
    TransferMove send = TransferMove.send(1, false);
    by(chief, () -> transfers.act(chief, TransferSide.SENDER, id, send)).orThrow();
    return id;
  }

  private String state(long outbound) {
    return jdbc.sql(
            "select state || ' ' || tries from transfer.message where outbound_id = ? order by id limit 1")
        .param(outbound)
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("签名的样例：和说明里写的一样")
  void theVectorOfTheGuide() {
    assertThat(WebhookKey.of(SECRET, 1796000000L, "{\"specversion\":\"1.0\"}"))
        .isEqualTo("bd87609734e9ee4583e8cbb0e45e0e2521cb8310335539b7666e854eed440999");
  }

  @Test
  @DisplayName("送不到的按钟再送，等的时间加倍；同一个编号；送到、不存在、试够了各有状态；消息里没有个人信息")
  void deliveries() {
    registered();
    bodies.clear();
    long id = sent();
    answer = 503;
    sender(Clock.systemUTC()).round();
    assertThat(state(id)).isEqualTo("SENDING 1");
    sender(later(Duration.ofSeconds(30))).round();
    assertThat(state(id)).isEqualTo("SENDING 1");
    answer = 202;
    sender(later(Duration.ofSeconds(70))).round();
    assertThat(state(id)).isEqualTo("SENT 2");
    assertThat(bodies).hasSize(2).allSatisfy(body -> assertThat(body).isEqualTo(bodies.get(0)));
    assertThat(bodies.get(0))
        .contains("\"specversion\":\"1.0\"", "gov.relief.transfer.send.v1")
        .doesNotContain("孟小山", "不能做工");
    String[] signed = signatures.get(signatures.size() - 1).split("[=,]", 0);
    assertThat(signed[3])
        .isEqualTo(WebhookKey.of(SECRET, Long.parseLong(signed[1]), bodies.get(1)));
    answer = 410;
    long gone = sent();
    sender(later(Duration.ofSeconds(80))).round();
    assertThat(state(gone)).isEqualTo("NOT_FOUND 1");
    answer = 500;
    long never = sent();
    for (int i = 0; i < rules.limits().tries() + 2; i++) {
      sender(later(Duration.ofDays(i + 1))).round();
    }
    assertThat(state(never)).isEqualTo("FAILED " + rules.limits().tries());
    callbackSyncs(id);
  }

  private List<String> told(long id) {
    return jdbc.sql(
            """
            select e.line || ' ' || substring(m.type from 'transfer[.](.*)[.]v1') || ' ' || m.state
            from transfer.message m join transfer.endpoint e on e.id = m.endpoint_id
            where m.outbound_id = ? order by m.number, e.line
            """)
        .param(id)
        .query(String.class)
        .list();
  }

  private void step(Officer officer, TransferSide side, long id, TransferMove move) {
    by(officer, () -> transfers.act(officer, side, id, move)).orThrow();
  }

  @Test
  @DisplayName("转交里的撤回：拿着的、请接的都告诉，做这一步的不告诉；没有发出的谁也不告诉")
  void whoeverHasItIsTold() {
    registered();
    jdbc.sql(
            """
            insert into transfer.endpoint (place, line, url, state, asked_by, asked_name, asked_at,
              agreed_by, agreed_name, agreed_at)
            values ('990123', 'education', 'https://example.invalid/e', 'AGREED', 'GL0001', '某', now(),
              'GL0002', '某', now())
            """)
        .update();
    long id = sent();
    step(BUREAU, TransferSide.DEPARTMENT, id, TransferMove.of(TransferAct.ACCEPT, 2));
    TransferMove pass = TransferMove.of(TransferAct.PASS, 3).to("education").saying("归学校管");
    step(BUREAU, TransferSide.DEPARTMENT, id, pass);
    TransferMove drop = TransferMove.of(TransferAct.WITHDRAW, 4).saying("不用了");
    step(DemoAccounts.CHIEF, TransferSide.SENDER, id, drop);
    assertThat(told(id))
        .extracting(line -> line.substring(0, line.lastIndexOf(' ')))
        .containsExactly(
            "civil_affairs send", "education pass", "civil_affairs withdraw", "education withdraw");
    jdbc.sql("update transfer.message set state = 'FAILED' where outbound_id = ?")
        .param(id)
        .update();
    jdbc.sql("update transfer.endpoint set state = 'ENDED' where line = 'education'").update();
  }

  @Test
  @DisplayName("换了地址：还没有送到的送到新地址；一次 404 不算完，再送")
  void aNewAddressGetsWhatWaited() {
    registered();
    answer = 404;
    long id = sent();
    sender(later(Duration.ofSeconds(90))).round();
    assertThat(told(id)).containsExactly("civil_affairs send SENDING");
    jdbc.sql(
            "update transfer.endpoint set state = 'ENDED' where state = 'AGREED' and line = 'civil_affairs'")
        .update();
    registered();
    answer = 200;
    bodies.clear();
    sender(later(Duration.ofHours(2))).round();
    assertThat(told(id)).containsExactly("civil_affairs send SENT");
    assertThat(bodies).hasSize(1);
  }

  private void callbackSyncs(long id) {
    Clock now = Clock.systemUTC();
    String body = event(id, "m-sync", 1, "ACCEPT");
    String signature = keys(now).sign(SECRET, body);
    TakeCallbacks taker = taker(now);
    assertThat(
            refusal(
                take(
                    taker,
                    signature.replace("v1=", "v1=0").substring(0, signature.length()),
                    body)))
        .isEqualTo(TransferRefusal.SIGNATURE_WRONG);
    String late = keys(later(Duration.ofHours(-1))).sign(SECRET, body);
    assertThat(refusal(take(taker, late, body))).isEqualTo(TransferRefusal.SIGNATURE_WRONG);
    assertThat(take(taker, signature, body).orThrow().state()).isEqualTo("APPLIED");
    assertThat(take(taker, signature, body).orThrow().state()).isEqualTo("APPLIED");
    assertThat(state(id)).isEqualTo("SYNCED 2");
    String old = event(id, "m-old", 1, "START");
    assertThat(refusal(take(taker, keys(now).sign(SECRET, old), old)))
        .isEqualTo(TransferRefusal.MESSAGE_OLD);
  }

  private Outcome<Callbacks.Taken> take(TakeCallbacks taker, String signature, String body) {
    return by(BUREAU, () -> taker.take(BUREAU, signature, body));
  }

  private static Object refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal().code();
  }

  @Test
  @DisplayName("地址只能是写明的主机：别的主机、端口、带账号的都不登记")
  void onlyNamedHosts() {
    AllowedHost hosts = new AllowedHost(settings);
    assertThat(hosts.look("http://127.0.0.1:" + port() + "/x")).isEqualTo(AllowedHost.Verdict.FINE);
    for (String url :
        List.of("http://127.0.0.1:1/x", "http://169.254.169.254/", "https://localhost/x")) {
      assertThat(hosts.look(url)).as(url).isEqualTo(AllowedHost.Verdict.NOT_ALLOWED);
    }
    for (String url :
        List.of("file:///etc/passwd", "http://a@127.0.0.1:" + port(), "x", "http://")) {
      assertThat(hosts.look(url)).as(url).isEqualTo(AllowedHost.Verdict.UNREADABLE);
    }
  }

  @Test
  @DisplayName("部门系统报来的线索：成为救助线索，有回执；同一个编号再来还是那个回执")
  void leadsComeIn() {
    String body =
        """
        {"specversion":"1.0","id":"lead-1","source":"mz/1","type":"gov.relief.lead.brought.v1",
         "data":{"source":"department","caseNo":"","persons":[{"name":"沈小河","citizenId":"","known":"没有收入"}]}}
        """;
    String signature = keys(Clock.systemUTC()).sign(SECRET, body);
    Callbacks.Taken first = take(taker(Clock.systemUTC()), signature, body).orThrow();
    Callbacks.Taken again = take(taker(Clock.systemUTC()), signature, body).orThrow();
    assertThat(first.answer()).startsWith("BS-").isEqualTo(again.answer());
  }

  private static String event(long id, String message, int sequence, String act) {
    String results = act.equals("REPLY") ? ",\"results\":[{\"outcome\":\"counselled\"}]" : "";
    return """
        {"specversion":"1.0","id":"%s","source":"mz/1","type":"gov.relief.transfer.step.v1",
         "subject":"YS-%06d","sequence":"%d","data":{"act":"%s","words":"说明","reason":"not-found"%s}}
        """
        .formatted(message, id, sequence, act, results);
  }

  /** What the messages of one matter say; the last one is refused as the moves go. */
  private static final List<List<String>> STORIES =
      List.of(
          List.of("ACCEPT", "START", "REPLY", "START"),
          List.of("ACCEPT", "HAND_BACK", "START", "REPLY"),
          List.of("REJECT", "ACCEPT", "START", "REPLY"));

  private record Sent(int matter, int sequence, String message) {}

  private static List<Sent> ordered(int count) {
    List<Sent> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      for (int k = 1; k <= OF_ONE; k++) {
        all.add(new Sent(i, k, "s-" + i + "-" + k));
      }
    }
    return all;
  }

  /** Several at once, as systems do; in what order is not said. */
  private void run(List<Sent> messages, List<Long> ids, String set, ToIntFunction<Sent> lane) {
    TakeCallbacks taker = taker(Clock.systemUTC());
    Map<Integer, List<Sent>> lanes =
        messages.stream().collect(Collectors.groupingBy(one -> lane.applyAsInt(one) % LANES));
    ExecutorService pool = Executors.newFixedThreadPool(LANES);
    try {
      for (Future<?> done :
          lanes.values().stream()
              .map(some -> pool.submit(() -> some.forEach(one -> take(taker, one, ids, set))))
              .toList()) {
        done.get();
      }
    } catch (ExecutionException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    } finally {
      pool.shutdown();
    }
  }

  private void take(TakeCallbacks taker, Sent one, List<Long> ids, String set) {
    String act = STORIES.get(one.matter % STORIES.size()).get(one.sequence - 1);
    String body = event(ids.get(one.matter), set + one.message, one.sequence, act);
    CallbackEvent event = CallbackEvent.read(json, body).orElseThrow();
    by(BUREAU, () -> taker.taken(BUREAU, event, body)).orThrow();
  }

  /** Steps, results and answers of the matters, whatever their ids and times are. */
  private String hash(List<Long> ids, String set) {
    return jdbc.sql(
            """
            with place as (select id, ordinality as nth from unnest(?::bigint[]) with ordinality u (id))
            select md5(string_agg(line, chr(10) order by line)) from (
              select nth || ' ' || number || act || state || holder || offered || reason || words as line
                from transfer.step join place on place.id = outbound_id
              union all
              select nth || ' r ' || number || outcome from transfer.result join place on place.id = outbound_id
              union all
              select nth || ' m ' || sequence || substr(message, ?) || state || answer
                from transfer.callback join place on place.id = outbound_id) x
            """)
        .params(ids.toArray(Long[]::new), set.length() + 1)
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("全部打乱、三成重复、丢了再送：每张表的摘要和按次序的一样")
  void anyOrderEndsTheSame() {
    int count = MESSAGES / OF_ONE;
    List<Long> first = TransferSamples.plantedMany(jdbc, OFFICE, count);
    List<Long> second = TransferSamples.plantedMany(jdbc, OFFICE, count);
    List<Sent> ordered = ordered(count);
    Instant begun = Instant.now();
    run(ordered, first, "a:", Sent::matter); // one matter's in one lane: in order
    Instant between = Instant.now();
    Random random = new Random(7);
    List<Sent> lost = new ArrayList<>();
    List<Sent> wild = new ArrayList<>();
    for (Sent one : ordered) {
      (random.nextInt(10) == 0 ? lost : wild).add(one);
      if (random.nextInt(10) < 3) {
        wild.add(one);
      }
    }
    Collections.shuffle(wild, random);
    AtomicInteger next = new AtomicInteger();
    run(wild, second, "b:", one -> next.getAndIncrement());
    Collections.shuffle(lost, random);
    run(lost, second, "b:", one -> next.getAndIncrement());
    LOG.info(
        "{} messages in order in {} s, {} shuffled with duplicates and losses in {} s",
        ordered.size(),
        Duration.between(begun, between).toSeconds(),
        wild.size() + lost.size(),
        Duration.between(between, Instant.now()).toSeconds());
    assertThat(hash(second, "b:")).isEqualTo(hash(first, "a:"));
    assertThat(
            jdbc.sql("select count(*) from transfer.callback where state = 'HELD'")
                .query(Long.class)
                .single())
        .isZero();
  }
}
