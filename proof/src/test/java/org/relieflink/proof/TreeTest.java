package org.relieflink.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("封存树：和 RFC 6962 公布的数值一致，和逐字照定义写的树一致")
class TreeTest {
  private static final int SIZES = 70; // past a power of two

  /** The data and roots that the implementations of certificate transparency share. */
  private static final List<byte[]> PUBLISHED =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(hex -> Octets.ofHex(hex).bytes())
          .toList();

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static MemoryTree published() {
    MemoryTree tree = new MemoryTree(LogDigest.SHA256);
    PUBLISHED.forEach(tree::append);
    return tree;
  }

  @Test
  @DisplayName("公布的九个树根，逐笔追加时一个不差")
  void publishedRoots() {
    Frontier frontier = Frontier.empty(LogDigest.SHA256);
    assertThat(frontier.root().hex()).isEqualTo(ROOTS.get(0));
    for (int i = 0; i < PUBLISHED.size(); i++) {
      frontier.append(LogDigest.SHA256.leaf(PUBLISHED.get(i)));
      assertThat(frontier.root().hex()).isEqualTo(ROOTS.get(i + 1));
      assertThat(published().proofs().root(i + 1L).hex()).isEqualTo(ROOTS.get(i + 1));
    }
  }

  @Test
  @DisplayName("公布的证明由哪些节点组成，我们的也由哪些节点组成")
  void publishedProofs() {
    MemoryTree tree = published();
    Proofs proofs = tree.proofs();
    assertThat(proofs.inclusion(0, 1)).isEmpty();
    assertThat(proofs.inclusion(0, 8))
        .extracting(Octets::hex)
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(proofs.inclusion(5, 8))
        .containsExactly(tree.node(0, 4), tree.node(1, 3), tree.node(2, 0));
    assertThat(proofs.inclusion(2, 3)).containsExactly(tree.node(1, 0));
    assertThat(proofs.inclusion(1, 5))
        .containsExactly(tree.node(0, 0), tree.node(1, 1), tree.node(0, 4));
    assertThat(proofs.consistency(1, 1)).isEmpty();
    assertThat(proofs.consistency(1, 8))
        .containsExactly(tree.node(0, 1), tree.node(1, 1), tree.node(2, 1));
    assertThat(proofs.consistency(6, 8))
        .extracting(Octets::hex)
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(proofs.consistency(2, 5)).containsExactly(tree.node(1, 1), tree.node(0, 4));
    assertThat(proofs.consistency(7, 8))
        .containsExactly(tree.node(0, 6), tree.node(0, 7), tree.node(1, 2), tree.node(2, 0));
  }

  @ParameterizedTest
  @EnumSource(LogDigest.class)
  @DisplayName("一到七十笔的每棵树：树根、每笔的证明、每个前缀的证明都和定义一致，也都验得过")
  void likeTheDefinition(LogDigest digest) {
    List<byte[]> data = data(SIZES);
    MemoryTree tree = new MemoryTree(digest);
    NaiveTree naive = new NaiveTree(digest);
    ProofCheck check = new ProofCheck(digest);
    Proofs proofs = tree.proofs();
    for (int size = 1; size <= SIZES; size++) {
      tree.append(data.get(size - 1));
      List<byte[]> prefix = data.subList(0, size);
      Octets root = naive.root(prefix);
      assertThat(tree.frontier().root()).isEqualTo(root);
      for (int at = 0; at < size; at++) {
        List<Octets> path = proofs.inclusion(at, size);
        assertThat(path).isEqualTo(naive.path(at, prefix));
        var claim = new ProofCheck.Inclusion(at, size, digest.leaf(data.get(at)), path);
        assertThat(check.holds(claim, root)).isTrue();
      }
      for (int older = 1; older <= size; older++) {
        List<Octets> path = proofs.consistency(older, size);
        assertThat(path).isEqualTo(naive.subproof(older, prefix, true));
        var claim = new ProofCheck.Consistency(older, size, path);
        assertThat(check.holds(claim, proofs.root(older), root)).isTrue();
      }
    }
  }

  @Test
  @DisplayName("证明动一个节点、少一个、多一个、换一个位置、换一个大小，都验不过")
  void wrongProofsFail() {
    LogDigest digest = LogDigest.SM3;
    int size = 77;
    MemoryTree tree = new MemoryTree(digest);
    data(size).forEach(tree::append);
    Octets root = tree.frontier().root();
    ProofCheck check = new ProofCheck(digest);
    for (int at = 0; at < size; at++) {
      List<Octets> path = tree.proofs().inclusion(at, size);
      Octets leaf = tree.node(0, at);
      for (List<Octets> wrong : damaged(path)) {
        var claim = new ProofCheck.Inclusion(at, size, leaf, wrong);
        assertThat(check.holds(claim, root)).isFalse();
      }
      var elsewhere = new ProofCheck.Inclusion((at + 1) % size, size, leaf, path);
      assertThat(check.holds(elsewhere, root)).isFalse();
    }
    for (int older = 1; older < size; older++) {
      List<Octets> path = tree.proofs().consistency(older, size);
      Octets before = tree.proofs().root(older);
      for (List<Octets> wrong : damaged(path)) {
        var claim = new ProofCheck.Consistency(older, size, wrong);
        assertThat(check.holds(claim, before, root)).isFalse();
      }
      var forked = new ProofCheck.Consistency(older, size, path);
      assertThat(check.holds(forked, digest.leaf(new byte[] {7}), root)).isFalse();
      assertThat(check.holds(forked, before, digest.leaf(new byte[] {7}))).isFalse();
    }
  }

  private static List<List<Octets>> damaged(List<Octets> path) {
    List<List<Octets>> wrong = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      List<Octets> changed = new ArrayList<>(path);
      byte[] node = path.get(i).bytes();
      node[i % node.length] ^= 1;
      changed.set(i, Octets.of(node));
      wrong.add(changed);
      List<Octets> shorter = new ArrayList<>(path);
      shorter.remove(i);
      wrong.add(shorter);
    }
    List<Octets> longer = new ArrayList<>(path);
    longer.add(LogDigest.SM3.empty());
    wrong.add(longer);
    return wrong;
  }

  @Test
  @DisplayName("存下前沿，以后接着追加，和一口气追加的一样")
  void frontiersGoOn() {
    Random random = new Random(6962);
    for (int round = 0; round < 200; round++) {
      List<byte[]> data = data(1 + random.nextInt(300));
      Frontier whole = Frontier.empty(LogDigest.SM3);
      Frontier kept = Frontier.empty(LogDigest.SM3);
      for (byte[] content : data) {
        whole.append(LogDigest.SM3.leaf(content));
        kept.append(LogDigest.SM3.leaf(content));
        if (random.nextInt(9) == 0) {
          kept = Frontier.of(LogDigest.SM3, kept.size(), kept.peaks());
        }
      }
      assertThat(kept.root()).isEqualTo(whole.root());
      assertThat(kept.peaks()).hasSize(Long.bitCount(data.size()));
    }
    assertThatThrownBy(() -> Frontier.of(LogDigest.SM3, 3, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("没有的位置、倒过来的大小，不出证明")
  void noProofForWhatIsNotThere() {
    Proofs proofs = published().proofs();
    assertThatThrownBy(() -> proofs.inclusion(8, 8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proofs.inclusion(-1, 8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proofs.consistency(8, 7)).isInstanceOf(IllegalArgumentException.class);
    var check = new ProofCheck(LogDigest.SHA256);
    var outside = new ProofCheck.Inclusion(8, 8, LogDigest.SHA256.empty(), List.of());
    assertThat(check.holds(outside, LogDigest.SHA256.empty())).isFalse();
    var shrunk = new ProofCheck.Consistency(8, 7, List.of());
    assertThat(check.holds(shrunk, proofs.root(8), proofs.root(7))).isFalse();
  }

  @Test
  @DisplayName("SM3 与国标公布的数值一致")
  void publishedSm3() {
    assertThat(LogDigest.SM3.plain("abc".getBytes(StandardCharsets.US_ASCII)).hex())
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }

  static List<byte[]> data(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
        .toList();
  }
}
