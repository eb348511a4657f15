import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.RAMDirectory;
import org.apache.lucene.util.Version;

/** Indexes documents with Apache Lucene and answers queries: reads and writes what LuceneScoresSpecs.cs writes and reads. Words are Lucene's own; pairs of characters are given. */
public final class Scores {
  public static void main(String[] args) throws Exception {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Paths.get(args[0])), 1 << 20));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Paths.get(args[1])), 1 << 20))) {
      RAMDirectory directory = new RAMDirectory();
      IndexWriterConfig config = new IndexWriterConfig(Version.LATEST, new SmartChineseAnalyzer());
      config.setSimilarity(new BM25Similarity());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int left = in.readInt(); left > 0; left--) writer.addDocument(document(in));
        writer.forceMerge(1);
      }
      IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setSimilarity(new BM25Similarity());
      for (int left = in.readInt(); left > 0; left--) answer(searcher, words(in), pairs(in), out);
    }
  }

  static Document document(DataInputStream in) throws IOException {
    Document document = new Document();
    document.add(new TextField("title", text(in), Field.Store.NO));
    document.add(new TextField("body", text(in), Field.Store.NO));
    FieldType presence = new FieldType();
    presence.setIndexed(true);
    presence.setOmitNorms(true);
    presence.setTokenized(true);
    presence.setIndexOptions(FieldInfo.IndexOptions.DOCS_ONLY);
    document.add(new Field("pairs", new Given(texts(in)), presence));
    return document;
  }

  static Query words(DataInputStream in) throws IOException {
    BooleanQuery query = new BooleanQuery();
    for (String word : texts(in)) {
      query.add(new TermQuery(new Term("body", word)), BooleanClause.Occur.SHOULD);
      if (word.length() < 2) continue;
      TermQuery title = new TermQuery(new Term("title", word));
      title.setBoost(2);
      query.add(title, BooleanClause.Occur.SHOULD);
    }
    return query;
  }

  static Query pairs(DataInputStream in) throws IOException {
    BooleanQuery query = new BooleanQuery();
    for (String pair : texts(in)) query.add(new TermQuery(new Term("pairs", pair)), BooleanClause.Occur.MUST);
    return query;
  }

  static void answer(IndexSearcher searcher, Query words, Query pairs, DataOutputStream out) throws IOException {
    int most = searcher.getIndexReader().maxDoc();
    TopDocs found = searcher.search(words, most);
    out.writeInt(found.totalHits);
    for (ScoreDoc hit : found.scoreDocs) {
      out.writeInt(hit.doc);
      out.writeInt(Float.floatToRawIntBits(hit.score));
    }
    TopDocs holding = searcher.search(pairs, most);
    out.writeInt(holding.totalHits);
    int[] documents = new int[holding.totalHits];
    for (int i = 0; i < documents.length; i++) documents[i] = holding.scoreDocs[i].doc;
    Arrays.sort(documents);
    for (int document : documents) out.writeInt(document);
  }

  static String[] texts(DataInputStream in) throws IOException {
    String[] all = new String[in.readInt()];
    for (int i = 0; i < all.length; i++) all[i] = text(in);
    return all;
  }

  static String text(DataInputStream in) throws IOException {
    char[] text = new char[in.readInt()];
    for (int i = 0; i < text.length; i++) text[i] = in.readChar();
    return new String(text);
  }

  static final class Given extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final String[] all;
    private int next;

    Given(String[] all) { this.all = all; }

    @Override public boolean incrementToken() {
      if (next == all.length) return false;
      clearAttributes();
      term.append(all[next++]);
      return true;
    }
  }
}
