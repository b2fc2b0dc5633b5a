package org.relieflink.platform.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Officer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/**
 * 照着教程做：each block {@code http OFFICER} of a page is sent, and the block {@code answer STATUS}
 * after it must hold: lines {@code $.path = value} of the answer, {@code {name} = $.path} keeps a
 * value for later steps, any other line stands somewhere in it; {@code …} is whatever may differ.
 * {@code until} repeats a reading until it holds; {@code bank} gives the file that is answered to
 * the simulated bank, whose statement is then the file {@code bank-statement.csv}. What was kept
 * stays for the pages after it; {@code {year}} and {@code {today}} are known from the start.
 */
final class Played {
  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final MockMvc mvc;
  private final Path folder;
  private final Function<String, Officer> officers;
  private final Map<String, String> kept = new HashMap<>();
  private final TutorialBank bank = new TutorialBank();
  private byte[] statement = {};
  private int steps;

  /** For the pages of this folder. */
  Played(MockMvc mvc, Path folder, Function<String, Officer> officers) {
    this.mvc = mvc;
    this.folder = folder;
    this.officers = officers;
    LocalDate today = LocalDate.now(ZONE);
    kept.put("year", Integer.toString(today.getYear()));
    kept.put("today", today.toString());
  }

  private record Block(String kind, List<String> lines) {}

  private record Answer(int status, String body) {}

  /** Plays a page; gives how many steps it had. */
  int page(String name) throws Exception {
    steps = 0;
    Block asked = null;
    for (Block block : blocks(folder.resolve(name))) {
      if (block.kind.startsWith("http ")) {
        asked = block;
      } else if (block.kind.startsWith("answer ") && asked != null) {
        step(asked, block);
        steps++;
        asked = null;
      }
    }
    return steps;
  }

  private void step(Block asked, Block wanted) throws Exception {
    boolean until = asked.kind.endsWith(" until");
    Instant last = Instant.now().plus(until ? PATIENCE : Duration.ZERO);
    String fault;
    do {
      Answer answer = sent(asked);
      fault = fault(answer, wanted);
      if (asked.kind.endsWith(" bank") && fault == null) {
        statement = bank.statement(officer(asked).unit().place(), answer.body);
      }
    } while (fault != null && Instant.now().isBefore(last));
    assertThat(fault).as(filled(String.join("\n", asked.lines))).isNull();
  }

  private Answer sent(Block asked) throws Exception {
    String[] first = filled(asked.lines.get(0)).split(" ", 2);
    int blank = asked.lines.indexOf("");
    int end = blank < 0 ? asked.lines.size() : blank;
    List<String> heads = asked.lines.subList(1, end).stream().map(this::filled).toList();
    boolean files = heads.stream().anyMatch(one -> one.startsWith("file"));
    AbstractMockHttpServletRequestBuilder<?> call =
        files ? uploaded(first[1], heads) : request(HttpMethod.valueOf(first[0]), first[1]);
    for (String head : heads) {
      String[] pair = head.split(": ", 2);
      if (pair[0].equals("Content-Type")) {
        call.contentType(MediaType.parseMediaType(pair[1]));
      } else if (!pair[0].startsWith("file")) {
        call.param(pair[0], pair[1]);
      }
    }
    if (blank >= 0) {
      body(call, asked.lines.subList(blank + 1, asked.lines.size()), heads);
    }
    return sent(call, officer(asked));
  }

  private Officer officer(Block asked) {
    return officers.apply(asked.kind.split(" ", -1)[1]);
  }

  private AbstractMockHttpServletRequestBuilder<?> uploaded(String path, List<String> heads)
      throws IOException {
    var call = multipart(path);
    for (String head : heads) {
      String[] pair = head.split(": ", 2);
      if (pair[0].startsWith("file")) {
        byte[] bytes =
            pair[1].equals("bank-statement.csv")
                ? statement
                : Files.readAllBytes(folder.resolve("files").resolve(pair[1]));
        call.file(new MockMultipartFile(pair[0], pair[1], null, bytes));
      }
    }
    return call;
  }

  private void body(
      AbstractMockHttpServletRequestBuilder<?> call, List<String> lines, List<String> heads)
      throws IOException {
    String body = String.join("\n", lines);
    String text =
        body.startsWith("@") ? Files.readString(folder.resolve(body.substring(1))) : filled(body);
    if (heads.stream().noneMatch(one -> one.startsWith("Content-Type"))) {
      call.contentType(MediaType.APPLICATION_JSON);
    }
    call.content(text);
  }

  private Answer sent(AbstractMockHttpServletRequestBuilder<?> call, Officer officer)
      throws Exception {
    call.header("Idempotency-Key", UUID.randomUUID().toString());
    call.with(csrf()).with(ServerTest.officer(officer));
    MockHttpServletResponse response = mvc.perform(call).andReturn().getResponse();
    return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
  }

  /** What of the answer is not as the page says; null where all is. */
  private String fault(Answer answer, Block wanted) {
    String status = wanted.kind.substring("answer ".length());
    if (!like(status).asMatchPredicate().test(Integer.toString(answer.status))) {
      return status + " was wanted, " + answer.status + " came: " + answer.body;
    }
    for (String line : wanted.lines) {
      if (!holds(answer.body, line)) {
        return "“" + filled(line) + "” is not in " + answer.body;
      }
    }
    return null;
  }

  private boolean holds(String body, String line) {
    int at = line.indexOf(" = ");
    if (line.startsWith("$") && at > 0) {
      return like(line.substring(at + 3))
          .asMatchPredicate()
          .test(value(body, line.substring(0, at)));
    }
    if (line.startsWith("{") && at > 0) {
      String found = value(body, line.substring(at + 3));
      kept.put(line.substring(1, line.indexOf('}')), found);
      return !found.isEmpty();
    }
    return like(line).matcher(body).find();
  }

  private String value(String body, String path) {
    try {
      Object found = JsonPath.read(body, filled(path));
      Object one = found instanceof List<?> list && list.size() == 1 ? list.get(0) : found;
      return String.valueOf(one);
    } catch (RuntimeException nothing) {
      return "";
    }
  }

  private Pattern like(String text) {
    return Pattern.compile(
        Stream.of(filled(text).split("…", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*?")),
        Pattern.DOTALL);
  }

  private String filled(String text) {
    Matcher found = NAME.matcher(text);
    return found.replaceAll(
        one -> Matcher.quoteReplacement(kept.getOrDefault(one.group(1), one.group())));
  }

  private static List<Block> blocks(Path page) throws IOException {
    List<Block> blocks = new ArrayList<>();
    List<String> open = null;
    for (String line : Files.readAllLines(page, StandardCharsets.UTF_8)) {
      if (line.startsWith("```") && open == null) {
        open = new ArrayList<>();
        blocks.add(new Block(line.substring(3), open));
      } else if (line.startsWith("```")) {
        open = null;
      } else if (open != null) {
        open.add(line);
      }
    }
    return blocks;
  }
}
