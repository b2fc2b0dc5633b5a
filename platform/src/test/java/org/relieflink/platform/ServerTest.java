package org.relieflink.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.OwnerDatabase;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Base of all tests with a running server: extend it, nothing else. The server (demo mode, random
 * port) starts once per test JVM; each class has a fresh migrated database with the demo accounts.
 * Pages: {@code mvc.perform(get("/pool").with(as(DemoAccounts.CLERK)))}; a form also {@code
 * .with(csrf())}; API: {@code .with(httpBasic(...))} or {@code as(...)}.
 */
@SpringBootTest(
    classes = ReliefLinkApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "relief.demo=true",
      "relief.port=0",
      "relief.sign-in.place=云溪县人民检察院",
      "relief.office.place=990123",
      "relief.trail.seal-every=0s",
      "relief.watch.every=0s",
      "relief.transfer.every=0s",
      "relief.sharing.demo-requests=false",
      "spring.datasource.url=see-test-database"
    })
@AutoConfigureMockMvc
@Import({ServerTest.SharedDatabase.class, TestPages.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServerTest {
  @Autowired protected MockMvc mvc;
  @Autowired private ContractBook contracts;

  /** With the owner's rights, past row-level security: for looking at what is really there. */
  protected final JdbcClient jdbc = JdbcClient.create(owner());

  @LocalServerPort protected int port;

  /** Files and keys of its own for every test JVM: two run side by side. */
  @DynamicPropertySource
  static void folders(DynamicPropertyRegistry registry) {
    registry.add("relief.data-dir", ServerTest::dataFolder);
    registry.add("relief.vault.folder", () -> TestDatabase.INSTANCE.home().resolve("keys"));
  }

  /** Connections of the owner, as the commands beside the server have. */
  protected static DataSource owner() {
    return new OwnerDatabase(TestDatabase.INSTANCE).asOwner();
  }

  /** Folder of the embedded database and of the keys. */
  protected static Path home() {
    return TestDatabase.INSTANCE.home();
  }

  /** Where the server keeps what was uploaded. */
  protected static Path dataFolder() {
    return TestDatabase.INSTANCE.home().resolve("data");
  }

  /** A new folder of its own, for files that are no data of the server. */
  protected static Path temporary(String name) {
    try {
      return Files.createTempDirectory(name);
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }

  @BeforeAll
  void freshDatabase() throws SQLException {
    TestDatabase.INSTANCE.renew();
    contracts.forget();
  }

  /** A request by this officer, for MockMvc. */
  protected static RequestPostProcessor as(Officer officer) {
    return officer(officer);
  }

  /** The same, for helpers outside of a test class. */
  public static RequestPostProcessor officer(Officer officer) {
    var authority = new SimpleGrantedAuthority("ROLE_" + officer.role().name());
    return SecurityMockMvcRequestPostProcessors.authentication(
        UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of(authority)));
  }

  /** Replaces the server's own database by the shared one. */
  @TestConfiguration
  static class SharedDatabase {
    @Bean
    @Primary
    OwnerDatabase testDatabase() {
      return new OwnerDatabase(TestDatabase.INSTANCE);
    }

    /** The same kind of hash with the least work; what one costs is asked where it is chosen. */
    @Bean
    @Primary
    PasswordEncoder quickPasswords() {
      return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }

    @Bean
    @Primary
    MovedClock movedClock() {
      return new MovedClock();
    }

    @Bean
    Rounds rounds(List<BackgroundRounds> all) {
      return new Rounds(all);
    }

    @Bean
    TestWork testWork() {
      return new TestWork();
    }
  }
}
