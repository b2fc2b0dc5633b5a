package org.relieflink.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * 树用的摘要：SM3（GM/T 0004）和 SHA-256，各算一棵树。 The digests of the tree. Leaves and nodes start with
 * different bytes (RFC 6962, 2.1), so that no leaf can be taken for a node.
 */
public enum LogDigest {
  SM3 {
    @Override
    Octets digest(byte prefix, byte[] first, byte[] second) {
      SM3Digest digest = new SM3Digest();
      digest.update(prefix);
      digest.update(first, 0, first.length);
      digest.update(second, 0, second.length);
      return finish(digest);
    }

    @Override
    public Octets plain(byte[] content) {
      SM3Digest digest = new SM3Digest();
      digest.update(content, 0, content.length);
      return finish(digest);
    }
  },
  SHA256 {
    @Override
    Octets digest(byte prefix, byte[] first, byte[] second) {
      MessageDigest digest = sha256();
      digest.update(prefix);
      digest.update(first);
      digest.update(second);
      return Octets.owned(digest.digest());
    }

    @Override
    public Octets plain(byte[] content) {
      return Octets.owned(sha256().digest(content));
    }
  };

  /** Length of a digest in bytes, of both kinds. */
  public static final int LENGTH = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;
  private static final byte[] NOTHING = {};

  abstract Octets digest(byte prefix, byte[] first, byte[] second);

  /** The digest itself, without a prefix. */
  public abstract Octets plain(byte[] content);

  public Octets leaf(byte[] content) {
    return digest(LEAF, content, NOTHING);
  }

  public Octets node(Octets left, Octets right) {
    return digest(NODE, left.raw(), right.raw());
  }

  /** The root of a tree without leaves. */
  public Octets empty() {
    return plain(NOTHING);
  }

  private static Octets finish(SM3Digest digest) {
    byte[] result = new byte[LENGTH];
    digest.doFinal(result, 0);
    return Octets.owned(result);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
