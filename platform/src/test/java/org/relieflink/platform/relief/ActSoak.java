package org.relieflink.platform.relief;

import static org.relieflink.platform.KilledServer.field;
import static org.relieflink.platform.KilledServer.must;
import static org.relieflink.platform.KilledServer.say;
import static org.relieflink.platform.KilledServer.timed;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.relieflink.platform.KilledServer;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.opinion.OpinionSamples;

/**
 * 动作的断电长跑：{@code ./relieflink soak acts --moments N}. Six acts (acceptance, sign-off, decision,
 * issue of a paper, sending and answering of a transfer) are under way side by side when the
 * server, or every other time its PostgreSQL, is killed with SIGKILL, at moments spread over the
 * time that they take. After the start what was acknowledged must be there; each is then sent once
 * more with its key, and must have had exactly one effect.
 */
public final class ActSoak {
  private static final String CLERK = "YX0101";
  private static final String HANDLER = "YX0217";
  private static final String CHIEF = "YX0201";
  private static final String BUREAU = "MZ0301";
  private static final String COLLEAGUE = "YX0218";
  private static final String THIRD = "YX0219";
  private static final String REVIEWER = "ZF0401";
  private static final int SECONDS = 30; // what a start may take

  private final KilledServer server = new KilledServer("act-soak", CLERK, "/relief-cases");
  private final int moments;
  private final Map<String, int[]> counts = new TreeMap<>();
  private int matters;

  private ActSoak(int moments) throws IOException {
    this.moments = moments;
  }

  public static void main(String[] arguments) throws Exception {
    boolean said = arguments.length > 1 && arguments[0].equals("--moments");
    ActSoak soak = new ActSoak(said ? Integer.parseInt(arguments[1]) : 20);
    try {
      soak.run();
    } finally {
      soak.server.stop();
    }
  }

  /**
   * 一个动作：sent at most twice with the same key.
   *
   * @param effect counts what it has written; 1 when it was done once
   */
  private record Act(
      String name, String who, String path, String key, String body, String effect) {}

  private void run() throws Exception {
    server.start();
    officers();
    long took = all(acts());
    say("six acts side by side take %d ms".formatted(took));
    for (int moment = 0; moment < moments; moment++) {
      killedAt(took * (2L * moment + 1) / (2L * moments), moment % 2 == 1);
    }
    counts.forEach(
        (name, count) ->
            say(
                "%-10s %d moments: %d acknowledged before the kill, %d done and not acknowledged, %d not done; 0 lost, 0 twice"
                    .formatted(name, moments, count[0], count[1], count[2])));
    say(server.told());
    must(server.slowest() < TimeUnit.SECONDS.toMillis(SECONDS), "a start took too long");
  }

  /** Once without a kill, to know how long they take together. */
  private long all(List<Act> acts) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(acts.size());
    long took =
        timed(
            () -> {
              for (Future<Boolean> one : sent(clients, acts)) {
                must(one.get(), "an act was not done without a kill");
              }
              return acts;
            });
    clients.shutdown();
    return took;
  }

  private List<Future<Boolean>> sent(ExecutorService clients, List<Act> acts) {
    return acts.stream().map(act -> clients.submit(() -> acknowledged(act))).toList();
  }

  private boolean acknowledged(Act act) throws Exception {
    HttpResponse<String> answer = server.post(act.who, act.path, act.key, act.body);
    if (answer.statusCode() < 300) {
      return true;
    }
    boolean cut = answer.statusCode() >= 500 || answer.statusCode() == 401; // its database is gone
    must(cut, act + " was refused: " + answer.body());
    return false;
  }

  private void killedAt(long millis, boolean database) throws Exception {
    List<Act> acts = acts();
    ExecutorService clients = Executors.newFixedThreadPool(acts.size());
    List<Future<Boolean>> answers = sent(clients, acts);
    TimeUnit.MILLISECONDS.sleep(millis);
    long back = server.kill(database);
    clients.shutdown();
    StringBuilder told = new StringBuilder();
    for (int nth = 0; nth < acts.size(); nth++) {
      told.append(' ').append(after(acts.get(nth), said(answers.get(nth))));
    }
    say(
        "%s killed after %d ms, back in %.1f s:%s"
            .formatted(database ? "PostgreSQL" : "server", millis, back / 1e3, told));
  }

  private static boolean said(Future<Boolean> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException cut) {
      must(cut.getCause() instanceof IOException, String.valueOf(cut.getCause()));
      return false;
    }
  }

  /** Nothing lost that was acknowledged; the same call once more makes it one effect. */
  private String after(Act act, boolean acknowledged) throws Exception {
    long done = effects(act);
    must(done <= 1, act + " was done " + done + " times");
    must(done == 1 || !acknowledged, act + " was acknowledged and is lost");
    HttpResponse<String> again = server.post(act.who, act.path, act.key, act.body);
    must(again.statusCode() < 300, act + " again: " + again.body());
    must(effects(act) == 1, act + " again was done " + effects(act) + " times");
    int how = acknowledged ? 0 : done == 1 ? 1 : 2;
    counts.computeIfAbsent(act.name, key -> new int[3])[how]++;
    return act.name + "=" + List.of("acknowledged", "done", "not done").get(how);
  }

  private long effects(Act act) {
    return server.jdbc().sql(act.effect).query(Long.class).single();
  }

  /** Accounts of offices that a demo server does not have. */
  private void officers() {
    unit("political_legal");
    account(COLLEAGUE, "PROSECUTOR", null);
    account(THIRD, "PROSECUTOR", null);
    account(REVIEWER, "DEPARTMENT_OFFICER", "political_legal");
  }

  private void unit(String line) {
    server
        .jdbc()
        .sql(
            "insert into access.unit (place, line, name, created_at) values ('990123', ?, '某单位', now())")
        .param(line)
        .update();
  }

  private void account(String number, String role, String line) {
    server
        .jdbc()
        .sql(
            """
            insert into access.account
              (staff_number, display_name, role, place, department, password_hash, demo, created_at)
            select ?, '某某', ?, place, ?, password_hash, true, now()
            from access.account where staff_number = 'YX0101'
            """)
        .params(number, role, line)
        .update();
  }

  private String done(String who, String path, String body) throws Exception {
    String key = "prepare-%d-%x-%x".formatted(matters, path.hashCode(), body.hashCode());
    HttpResponse<String> answer = server.post(who, path, key, body);
    must(answer.statusCode() < 300, path + " " + body + ": " + answer.body());
    return answer.body();
  }

  private String step(String who, String id, String act, String more) throws Exception {
    return step(who, id, act, more, version("/relief-cases/" + id, HANDLER));
  }

  private String step(String who, String id, String act, String more, String version)
      throws Exception {
    return done(who, path(id, act), said(act, version, more));
  }

  private static String path(String id, String act) {
    boolean decides = List.of("PROPOSE", "CONCLUDE", "GRANT").contains(act);
    return "/relief-cases/" + id + (decides ? "/decisions" : "/works");
  }

  private static String said(String act, String version, String more) {
    return "{\"act\":\"%s\",\"version\":%s%s}".formatted(act, version, more);
  }

  private String version(String path, String who) throws Exception {
    return field("version", server.get(who, path).body());
  }

  private String registered() throws Exception {
    matters++;
    String body =
        "{\"caseNo\":\"%s\",\"name\":\"吴小满\",\"citizenId\":\"%s\"}"
            .formatted(caseNo(), HarmSamples.adult(matters));
    return field("id", done(HANDLER, "/relief-cases", body));
  }

  private String caseNo() {
    return "云检刑申〔2026〕%d号".formatted(9_000 + matters); // none of the demo's
  }

  /** Proposed and conferred: two are to sign, then one of the review group. */
  private String signing() throws Exception {
    String id = registered();
    String number = HarmSamples.adult(matters);
    String born =
        number.substring(6, 10) + "-" + number.substring(10, 12) + "-" + number.substring(12, 14);
    step(HANDLER, id, "ACCEPT", "");
    step(HANDLER, id, "VERIFY", "");
    String facts =
        OpinionSamples.yaml("adult-default-mid")
            .replaceFirst("birth_date: [^,]+", "birth_date: " + born)
            .replaceFirst("case: \\{", "case: {number: " + caseNo() + ", ");
    HttpResponse<String> opened =
        KilledServer.send(
            server
                .request(HANDLER, "/opinions")
                .header("Content-Type", "application/yaml")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(facts))
                .build());
    must(opened.statusCode() == 201, opened.body());
    String candidate = field("id", opened.body());
    String saved =
        field(
            "id", done(HANDLER, "/opinions/" + candidate + "/proposals?base=1&reason=soak", "{}"));
    step(
        HANDLER,
        id,
        "PROPOSE",
        ",\"proposal\":\"%s-%s\",\"words\":\"建议\"".formatted(candidate, saved));
    String signers = ",\"words\":\"同意\",\"signers\":[\"%s\",\"%s\",\"%s\"]";
    step(COLLEAGUE, id, "CONCLUDE", signers.formatted(THIRD, BUREAU, REVIEWER));
    return id;
  }

  private String deciding() throws Exception {
    String id = signing();
    step(THIRD, id, "SIGN", "");
    step(BUREAU, id, "SIGN", "");
    step(REVIEWER, id, "SIGN", "");
    return id;
  }

  private Act ofCase(String name, String who, String id, String act) throws Exception {
    String more = act.equals("GRANT") ? ",\"words\":\"同意救助\"" : "";
    String version = version("/relief-cases/" + id, HANDLER);
    String also =
        act.equals("GRANT")
            ? " and exists (select from relief.decision d where d.case_id = s.case_id)"
            : "";
    String effect =
        "select count(*) from relief.step s where s.case_id = %s and s.act = '%s'%s"
            .formatted(id, act, also);
    return new Act(name, who, path(id, act), key(name), said(act, version, more), effect);
  }

  private String key(String name) {
    return "soak-" + name + "-" + matters;
  }

  private Act issue() throws Exception {
    String id = deciding();
    step(CHIEF, id, "GRANT", ",\"words\":\"同意救助\"");
    String draft =
        "{\"kind\":\"decision\",\"subject\":\"relief_case:%s\",\"fields\":{\"facts\":\"查明的事实\",\"ground\":\"细则第七条\"}}"
            .formatted(id);
    String paper = field("id", done(HANDLER, "/documents", draft));
    done(COLLEAGUE, "/documents/" + paper + "/checks", said("CHECK", "1", ""));
    String effect =
        "select count(*) from document.number where paper_id = %s and 1 = (select count(*) from document.step where paper_id = %s and act = 'ISSUE')"
            .formatted(paper, paper);
    return new Act(
        "issue",
        CHIEF,
        "/documents/" + paper + "/issues",
        key("issue"),
        said("ISSUE", "2", ""),
        effect);
  }

  private String drafted() throws Exception {
    String id = registered();
    String body =
        """
        {"subject":{"kind":"RELIEF_CASE","id":"%s"},"letter":true,"sexual":false,
         "asks":[{"department":"civil_affairs","helps":["counselling"]}],
         "situation":{"area":"云溪县柳河镇","hardship":"不能做工"}}"""
            .formatted(id);
    return field("id", done(CLERK, "/transfers", body));
  }

  private Act send() throws Exception {
    String id = drafted();
    String effect =
        "select count(*) from transfer.letter where outbound_id = %s and 1 = (select count(*) from transfer.step where outbound_id = %s and act = 'SEND')"
            .formatted(id, id);
    return new Act(
        "send",
        HANDLER,
        "/transfers/" + id + "/decisions",
        key("send"),
        said("SEND", "1", ",\"sexual\":false"),
        effect);
  }

  private Act reply() throws Exception {
    String id = drafted();
    done(HANDLER, "/transfers/" + id + "/decisions", said("SEND", "1", ",\"sexual\":false"));
    String task = "/transfer-tasks/" + id;
    String read = version(task, BUREAU);
    String accepted = field("version", done(BUREAU, task + "/works", said("ACCEPT", read, "")));
    String pdf = Base64.getEncoder().encodeToString("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8));
    String body =
        "{\"version\":%s,\"results\":[{\"outcome\":\"counselled\"}],\"papers\":[{\"kind\":\"REPLY_LETTER\",\"content\":\"%s\"}]}"
            .formatted(accepted, pdf);
    String effect =
        "select count(*) from transfer.paper where outbound_id = %s and 1 = (select count(*) from transfer.step where outbound_id = %s and act = 'REPLY')"
            .formatted(id, id);
    return new Act("reply", BUREAU, task + "/reply", key("reply"), body, effect);
  }

  private List<Act> acts() throws Exception {
    List<Act> acts = new ArrayList<>();
    acts.add(ofCase("accept", HANDLER, registered(), "ACCEPT"));
    acts.add(ofCase("sign", THIRD, signing(), "SIGN"));
    acts.add(ofCase("decide", CHIEF, deciding(), "GRANT"));
    acts.add(issue());
    acts.add(send());
    acts.add(reply());
    return acts;
  }
}
