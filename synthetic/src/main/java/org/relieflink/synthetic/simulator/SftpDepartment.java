package org.relieflink.synthetic.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** 有 SFTP 的部门 · A department that lays its lists out on an SFTP server, on the loopback alone. */
public final class SftpDepartment implements AutoCloseable {
  private static final int KEY_BITS = 3072;

  private final SshServer server;
  private final String hostKey;

  private SftpDepartment(SshServer server, String hostKey) {
    this.server = server;
    this.hostKey = hostKey;
  }

  /**
   * Starts it on a free port with a new host key.
   *
   * @param folder what is laid out
   */
  public static SftpDepartment start(Path folder, String user, String password) throws IOException {
    KeyPair key = key();
    SshServer server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(key));
    server.setPasswordAuthenticator(
        (name, word, session) -> name.equals(user) && word.equals(password));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
    server.start();
    return new SftpDepartment(
        server, String.valueOf(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic())));
  }

  private static KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  public int port() {
    return server.getPort();
  }

  /** Fingerprint, SHA256:… */
  public String hostKey() {
    return hostKey;
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
