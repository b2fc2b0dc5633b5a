package org.relieflink.platform.connector.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.connector.ConnectorFault;
import org.relieflink.platform.connector.internal.FetchedFiles.Noted;
import org.relieflink.platform.exchange.Deliveries;
import org.relieflink.platform.exchange.ExchangeSettings;
import org.springframework.stereotype.Component;

/**
 * 从 SFTP 取：files and their notes, as a department would put them into its folder here; what is not
 * whole goes on where it broke off. Digest, order and rows are the business of the deliveries. The
 * server must show the key that was agreed on; nothing of the account that runs us is used.
 */
@Component
class SftpSource {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int LONGEST_NOTE = 4096; // bytes
  private static final long LARGEST_FILE = 200L << 20; // bytes, as for an upload
  private static final int MOST_FILES = 2_000; // in one folder
  private static final int BUFFER = 1 << 15; // what every server gives at once

  private final Secrets secrets;
  private final FetchedFiles files;
  private final ExchangeSettings exchange;
  private final Deliveries deliveries;
  private final Clock clock;

  SftpSource(
      Secrets secrets,
      FetchedFiles files,
      ExchangeSettings exchange,
      Deliveries deliveries,
      Clock clock) {
    this.secrets = secrets;
    this.files = files;
    this.exchange = exchange;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Fetches what is new.
   *
   * @return how many files went to the deliveries
   */
  int fetch(Line line) throws FetchFault {
    @Nullable Path root = exchange.folder();
    if (root == null) {
      throw new FetchFault(ConnectorFault.FOLDER_MISSING);
    }
    SpoolFolder spool =
        new SpoolFolder(
            root.resolve(".connector").resolve(line.name()), line.department(), deliveries);
    spool.make();
    int placed = place(line, spool);
    try {
      download(line, spool);
    } catch (IOException failure) {
      throw new FetchFault(ConnectorFault.UNREACHABLE);
    } finally {
      placed += place(line, spool);
    }
    return placed;
  }

  private int place(Line line, SpoolFolder spool) throws FetchFault {
    int placed = 0;
    for (Noted file : files.toPlace(line)) {
      if (spool.place(file)) {
        files.placed(line, file);
        placed++;
      }
    }
    return placed;
  }

  private void download(Line line, SpoolFolder spool) throws FetchFault, IOException {
    String secret = secrets.get(line);
    AtomicBoolean stranger = new AtomicBoolean();
    try (SshClient client = SshClient.setUpDefaultClient()) {
      client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
      client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
      client.setServerKeyVerifier(
          (session, address, key) -> {
            stranger.set(!line.sftp().hostKey().equals(fingerprint(key)));
            return !stranger.get();
          });
      client.start();
      try (ClientSession session =
          client
              .connect(line.sftp().user(), line.sftp().host(), line.sftp().port())
              .verify(TIMEOUT)
              .getSession()) {
        identify(session, secret);
        signIn(session, stranger);
        try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
          all(new Fetch(line, spool, sftp));
        }
      }
    }
  }

  private static String fingerprint(PublicKey key) {
    return String.valueOf(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
  }

  /** A private key in the form of OpenSSH or PEM, or a password. */
  private static void identify(ClientSession session, String secret)
      throws FetchFault, IOException {
    if (!secret.startsWith("-----BEGIN")) {
      session.addPasswordIdentity(secret);
      return;
    }
    try (InputStream text =
        new ByteArrayInputStream((secret + "\n").getBytes(StandardCharsets.UTF_8))) {
      SecurityUtils.loadKeyPairIdentities(
              session, NamedResource.ofName("secret"), text, FilePasswordProvider.EMPTY)
          .forEach(session::addPublicKeyIdentity);
    } catch (GeneralSecurityException | IOException unreadable) {
      throw new FetchFault(ConnectorFault.SECRET_MISSING);
    }
  }

  private static void signIn(ClientSession session, AtomicBoolean stranger) throws FetchFault {
    try {
      session.auth().verify(TIMEOUT);
    } catch (IOException refused) {
      throw new FetchFault(stranger.get() ? ConnectorFault.NOT_THEM : ConnectorFault.NOT_LET_IN);
    }
  }

  /** One visit. */
  private record Fetch(Line line, SpoolFolder spool, SftpClient sftp) {
    String path(String name) {
      return line.sftp().folder() + "/" + name;
    }
  }

  /** One that cannot be fetched does not keep back those behind it. */
  private void all(Fetch fetch) throws FetchFault, IOException {
    Map<String, Long> sizes = sizes(fetch);
    @Nullable FetchFault first = null;
    for (String name : sizes.keySet()) {
      try {
        if (sizes.containsKey(name + Deliveries.NOTE)) {
          one(fetch, name, sizes);
        }
      } catch (FetchFault fault) {
        first = first == null ? fault : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /** Regular files by name; a name with a separator is none. */
  private static Map<String, Long> sizes(Fetch fetch) throws FetchFault, IOException {
    Map<String, Long> sizes = new TreeMap<>();
    List<DirEntry> entries = new ArrayList<>();
    fetch.sftp.readDir(fetch.line.sftp().folder()).forEach(entries::add);
    if (entries.size() > MOST_FILES) {
      throw new FetchFault(ConnectorFault.TOO_MANY);
    }
    for (DirEntry entry : entries) {
      if (entry.getAttributes().isRegularFile()
          && entry.getFilename().matches("[^/\\\\\\p{Cntrl}]{1,200}")
          && !entry.getFilename().startsWith(".")) {
        sizes.put(entry.getFilename(), entry.getAttributes().getSize());
      }
    }
    return sizes;
  }

  private void one(Fetch fetch, String name, Map<String, Long> sizes)
      throws FetchFault, IOException {
    long size = sizes.getOrDefault(name, 0L);
    if (size > LARGEST_FILE || sizes.getOrDefault(name + Deliveries.NOTE, 0L) > LONGEST_NOTE) {
      throw new FetchFault(ConnectorFault.TOO_MANY);
    }
    byte[] note;
    try (InputStream in = fetch.sftp.read(fetch.path(name + Deliveries.NOTE))) {
      note = in.readNBytes(LONGEST_NOTE);
    }
    Noted file = new Noted(name, Sm3.of(note));
    if (files.knows(fetch.line, file)) {
      return;
    }
    bytes(fetch, file, size);
    fetch.spool.keep(file, note);
    files.fetched(fetch.line, file, clock.instant());
  }

  private static void bytes(Fetch fetch, Noted file, long size) throws FetchFault, IOException {
    byte[] buffer = new byte[BUFFER];
    try (SpoolFolder.Part out = fetch.spool.open(file, size);
        CloseableHandle in =
            fetch.sftp.open(fetch.path(file.fileName()), SftpClient.OpenMode.Read)) {
      long at = out.size();
      while (at < size) {
        int read = fetch.sftp.read(in, at, buffer, 0, (int) Math.min(BUFFER, size - at));
        if (read <= 0) {
          throw new IOException("the file became shorter");
        }
        out.write(ByteBuffer.wrap(buffer, 0, read));
        at += read;
      }
    }
  }
}
