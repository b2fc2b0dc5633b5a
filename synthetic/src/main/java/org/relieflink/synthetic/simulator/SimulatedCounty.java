package org.relieflink.synthetic.simulator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
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
  private final List<YearMonth> months;
  private final Map<String, RestDepartment> rest = new HashMap<>();
  private final Map<String, FolderDepartment> folders = new HashMap<>();
  private final SftpDepartment sftp;
  private int next;

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

  private SimulatedCounty(Setting setting, List<YearMonth> months, SftpDepartment sftp)
      throws IOException {
    this.setting = setting;
    this.months = months;
    this.sftp = sftp;
    this.connectors = new ConnectorFile(setting.work.resolve("connectors"));
  }

  /** Starts all systems with the first month. */
  public static SimulatedCounty start(Setting setting) throws IOException, InterruptedException {
    Path laid = Files.createDirectories(setting.work.resolve("sftp").resolve("out"));
    SftpDepartment sftp = SftpDepartment.start(setting.work.resolve("sftp"), READER, SECRET);
    SimulatedCounty county = new SimulatedCounty(setting, months(setting.departments), sftp);
    for (Department department : Department.ALL) {
      county.open(department, laid);
    }
    county.nextMonth();
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

  private static List<YearMonth> months(Path departments) throws IOException {
    TreeSet<YearMonth> months = new TreeSet<>();
    try (Stream<Path> files = Files.walk(departments)) {
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches(".*_20\\d{4}\\.(xlsx|csv)"))
          .forEach(
              name ->
                  months.add(YearMonth.parse(name.replaceAll(".*_(\\d{6})\\..*", "$1"), DIGITS)));
    }
    return List.copyOf(months);
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
   * All departments that have a list of the next month bring it.
   *
   * @return what was brought, as contract ids; empty when there is no further month
   */
  public List<String> nextMonth() throws IOException, InterruptedException {
    List<String> brought = new ArrayList<>();
    while (brought.isEmpty() && next < months.size()) {
      YearMonth month = months.get(next++);
      for (Department department : Department.ALL) {
        @Nullable Path file = file(department, month);
        if (file != null && bring(department, month, file)) {
          brought.add(department.list());
        }
      }
    }
    return brought;
  }

  private @Nullable Path file(Department department, YearMonth month) throws IOException {
    Path folder = setting.departments.resolve(department.id());
    if (!Files.isDirectory(folder)) {
      return null;
    }
    String begin = department.file() + "_" + DIGITS.format(month) + ".";
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(begin))
          .findFirst()
          .orElse(null);
    }
  }

  private boolean bring(Department department, YearMonth month, Path file)
      throws IOException, InterruptedException {
    if (department.way() == Way.FOLDER || department.way() == Way.SFTP) {
      FolderDepartment folder = Objects.requireNonNull(folders.get(department.id()));
      folder.deliver(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      return true;
    }
    LocalDate asOf = month.atEndOfMonth();
    SimulatedList list =
        new SimulatedList(ListTable.read(file), "", month.getMonthValue(), asOf.toString());
    return switch (department.way()) {
      case REST -> rest(department, list);
      case JDBC -> table(department, list);
      case PUSH -> push(department, list);
      case FOLDER, SFTP -> false;
    };
  }

  private boolean rest(Department department, SimulatedList list) throws IOException {
    RestDepartment address = Objects.requireNonNull(rest.get(department.id()));
    address.publish(list);
    connectors.rows(
        department,
        list.rows().get(0).keySet(),
        "kind: rest\nrest: {url: '" + address.url() + "'}\n",
        SECRET);
    return true;
  }

  private boolean table(Department department, SimulatedList list) throws IOException {
    @Nullable Tables database = setting.database;
    if (database == null) {
      return false;
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
    return true;
  }

  private boolean push(Department department, SimulatedList list)
      throws IOException, InterruptedException {
    connectors.rows(department, list.rows().get(0).keySet(), "kind: push\n", SECRET);
    @Nullable URI server = setting.server;
    if (server == null) {
      return false;
    }
    String key = department.connector() + "-" + list.asOf();
    int status =
        new PushDepartment(server, setting.account, department.connector(), SECRET)
            .push(key, 1, list.rows());
    return status < 300;
  }

  @Override
  public void close() throws IOException {
    rest.values().forEach(RestDepartment::close);
    sftp.close();
  }
}
