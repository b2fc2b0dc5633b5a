package org.relieflink.synthetic.simulator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.synthetic.simulator.Department.Way;

/** 一个县的系统 · The systems of the eight departments of one invented county, month by month. */
public final class SimulatedCounty implements AutoCloseable {
  private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMM");
  private static final String SECRET = "simulated-secret-of-nobody-0123456789";
  private static final String SCHEMA = "bureau";
  private static final String READER = "relief";

  private final Setting setting;
  private final ConnectorFile connectors;
  private final Map<String, Iterator<Dated>> lists = new HashMap<>();
  private final Map<String, RestDepartment> rest = new HashMap<>();
  private final Map<String, FolderDepartment> folders = new HashMap<>();
  private final SftpDepartment sftp;
  private long pushed;

  /**
   * What it plays with.
   *
   * @param departments list files of the county, a folder for each department
   * @param work where it writes configurations and files
   * @param database in which two departments have their tables; null = they have none
   * @param server platform to which one department pushes; null = it does not
   * @param account {@code number:password} for pushing
   */
  public record Setting(
      Path departments,
      Path work,
      @Nullable Tables database,
      @Nullable URI server,
      String account) {
    @Override
    public String toString() {
      return "Setting[" + departments.getFileName() + "]";
    }
  }

  /**
   * A database, and how the platform reaches it as user {@code relief}.
   *
   * @param bureau puts a list into a table
   */
  public record Tables(Bureau bureau, String url, String password) {
    @Override
    public String toString() {
      return "Tables";
    }
  }

  /** Puts lists into tables. */
  @FunctionalInterface
  public interface Bureau {
    /**
     * Replaces what is in the table.
     *
     * @param table with its schema {@code bureau} in front
     */
    void publish(String table, SimulatedList list) throws IOException;
  }

  private SimulatedCounty(Setting setting, SftpDepartment sftp) throws IOException {
    this.setting = setting;
    this.sftp = sftp;
    this.connectors = new ConnectorFile(setting.work.resolve("connectors"));
  }

  /** Starts all systems; none has brought a list yet. */
  public static SimulatedCounty start(Setting setting) throws IOException, InterruptedException {
    Path laid = Files.createDirectories(setting.work.resolve("sftp").resolve("out"));
    SftpDepartment sftp = SftpDepartment.start(setting.work.resolve("sftp"), READER, SECRET);
    SimulatedCounty county = new SimulatedCounty(setting, sftp);
    for (Department department : Department.ALL) {
      county.open(department, laid);
      county.lists.put(department.id(), county.lists(department).iterator());
    }
    return county;
  }

  /** Folder of the configurations for {@code relief.connector.folder}. */
  public Path connectors() {
    return setting.work.resolve("connectors");
  }

  /** Folder of the deliveries for {@code relief.exchange.folder}. */
  public Path exchange() {
    return setting.work.resolve("exchange");
  }

  /** Switches a trouble of those who have an address. */
  public void trouble(Trouble trouble) {
    rest.values().forEach(one -> one.trouble(trouble));
  }

  private record Dated(YearMonth month, Path file) {}

  /** What a department will bring, one list after another. */
  private List<Dated> lists(Department department) throws IOException {
    Path folder = setting.departments.resolve(department.id());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Pattern named = Pattern.compile(department.file() + "_(20\\d{4})\\.(xlsx|csv)");
    List<Dated> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(
          file -> {
            Matcher name = named.matcher(String.valueOf(file.getFileName()));
            if (name.matches()) {
              found.add(new Dated(YearMonth.parse(name.group(1), DIGITS), file));
            }
          });
    }
    found.sort(Comparator.comparing(Dated::month));
    return found;
  }

  private void open(Department department, Path laid) throws IOException {
    switch (department.way()) {
      case REST -> rest.put(department.id(), RestDepartment.start(0, SECRET));
      case FOLDER ->
          folders.put(
              department.id(),
              new FolderDepartment(exchange().resolve(department.id()).resolve("in")));
      case SFTP -> {
        folders.put(department.id(), new FolderDepartment(laid));
        connectors.files(
            department,
            "kind: sftp\nsftp: {host: 127.0.0.1, port: "
                + sftp.port()
                + ", user: "
                + READER
                + ", folder: /out, host_key: '"
                + sftp.hostKey()
                + "'}\n",
            SECRET);
      }
      case JDBC, PUSH -> {
        // begin with their first list
      }
    }
  }

  /**
   * One department and what came of bringing its next list.
   *
   * @param list id of the contract
   * @param refused what the platform said against it; empty when the list is there
   */
  public record Brought(String list, String refused) {}

  /** Each department brings its next list; those that have none any more bring nothing. */
  public List<Brought> next() throws IOException, InterruptedException {
    List<Brought> brought = new ArrayList<>();
    for (Department department : Department.ALL) {
      Iterator<Dated> own = Objects.requireNonNull(lists.get(department.id()));
      if (own.hasNext()) {
        bring(department, own.next())
            .ifPresent(refused -> brought.add(new Brought(department.list(), refused)));
      }
    }
    return brought;
  }

  /** What was said against it; empty when it has no way to bring a list. */
  private Optional<String> bring(Department department, Dated dated)
      throws IOException, InterruptedException {
    if (department.way() == Way.FOLDER || department.way() == Way.SFTP) {
      FolderDepartment folder = Objects.requireNonNull(folders.get(department.id()));
      folder.deliver(String.valueOf(dated.file.getFileName()), Files.readAllBytes(dated.file));
      return Optional.of("");
    }
    YearMonth month = dated.month;
    SimulatedList list =
        new SimulatedList(
            ListTable.read(dated.file), "", month.getMonthValue(), month.atEndOfMonth().toString());
    return switch (department.way()) {
      case REST -> rest(department, list);
      case JDBC -> table(department, list);
      case PUSH -> push(department, list);
      case FOLDER, SFTP -> Optional.empty();
    };
  }

  private Optional<String> rest(Department department, SimulatedList list) throws IOException {
    RestDepartment address = Objects.requireNonNull(rest.get(department.id()));
    address.publish(list);
    connectors.rows(
        department,
        list.rows().get(0).keySet(),
        "kind: rest\nrest: {url: '" + address.url() + "'}\n",
        SECRET);
    return Optional.of("");
  }

  private Optional<String> table(Department department, SimulatedList list) throws IOException {
    @Nullable Tables database = setting.database;
    if (database == null) {
      return Optional.empty();
    }
    String table = SCHEMA + "." + department.id();
    database.bureau.publish(table, list);
    connectors.rows(
        department,
        list.rows().get(0).keySet(),
        "kind: jdbc\njdbc: {url: '"
            + database.url
            + "', user: "
            + READER
            + ", table: "
            + table
            + "}\n",
        database.password);
    return Optional.of("");
  }

  private Optional<String> push(Department department, SimulatedList list)
      throws IOException, InterruptedException {
    connectors.rows(department, list.rows().get(0).keySet(), "kind: push\n", SECRET);
    @Nullable URI server = setting.server;
    if (server == null) {
      return Optional.empty();
    }
    String key = department.connector() + "-" + list.asOf();
    Answer answer =
        new PushDepartment(server, setting.account, department.connector(), SECRET)
            .push(key, pushed + 1, list.rows());
    if (answer.taken()) {
      pushed++;
      return Optional.of("");
    }
    return Optional.of(answer.status() + " " + answer.sentence());
  }

  @Override
  public void close() throws IOException {
    rest.values().forEach(RestDepartment::close);
    sftp.close();
  }
}
