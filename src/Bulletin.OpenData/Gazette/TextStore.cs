using System.Collections.Concurrent;
using System.Text;
using Bulletin.Content;
using Microsoft.Win32.SafeHandles;

namespace Bulletin.OpenData.Gazette;

/// <summary>The text of every document as a line of JSON, kept in a file from build to build: lines in the order in which they were made, and beside it a small file that says where each lies.</summary>
/// <remarks>Lines are only ever added, so that a build that is broken off harms nothing; when more than half is of texts that are gone, all are written anew.</remarks>
internal sealed class TextStore : IDisposable
{
    private readonly string path;
    private readonly string toolId;
    private readonly ConcurrentDictionary<string, Line> next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Line> last = new(StringComparer.Ordinal);
    private readonly Dictionary<int, YearFile> years = [];
    private readonly SafeFileHandle lines;
    private long length;

    /// <param name="path">Where it lies, without ending.</param>
    /// <param name="toolId">What writes it.</param>
    public TextStore(string path, string toolId)
    {
        this.path = path;
        this.toolId = toolId;
        var isKnown = Load();
        lines = File.OpenHandle(path + ".lines", isKnown ? FileMode.OpenOrCreate : FileMode.Create, FileAccess.ReadWrite, FileShare.Read);
        if (RandomAccess.GetLength(lines) < length) Forget();
    }

    /// <summary>The manifest of the tree for which the lines were last kept; default: none.</summary>
    public Sha256 Published { get; private set; }

    /// <summary>The files of the years as they were last made.</summary>
    public IDictionary<int, YearFile> Years => years;

    /// <summary>Whether the line of a document is here already.</summary>
    public bool Keep(string id, Sha256 key)
    {
        if (!last.TryGetValue(id, out var line) || line.Key != key) return false;
        next[id] = line;
        return true;
    }

    public void Add(string id, Sha256 key, ReadOnlySpan<byte> line)
    {
        var offset = Interlocked.Add(ref length, line.Length) - line.Length;
        RandomAccess.Write(lines, line, offset);
        next[id] = new(key, offset, line.Length);
    }

    /// <summary>The line of a document; of one that nobody asked for in this build, that of the last. Null: it was never read.</summary>
    public Line? Of(string id) => next.TryGetValue(id, out var line) ? line : last.TryGetValue(id, out line) ? next[id] = line : null;

    /// <exception cref="IOException">It is cut short.</exception>
    public void Copy(Line line, Stream output, ref byte[] buffer)
    {
        if (buffer.Length < line.Length) buffer = new byte[2 * line.Length];
        var text = buffer.AsSpan(0, line.Length);
        for (var read = 0; read < text.Length;)
        {
            var more = RandomAccess.Read(lines, text[read..], line.Offset + read);
            if (more == 0) throw new IOException($"{path}.lines is cut short");
            read += more;
        }

        output.Write(text);
    }

    /// <summary>Writes down where everything lies, once what was built is published.</summary>
    public void Save(Sha256 published) => HashedFile.Write(path + ".index", toolId, writer =>
    {
        writer.Write(published.AsBytes());
        writer.Write(length);
        writer.Write(next.Count);
        foreach (var (id, line) in next)
        {
            writer.Write(id);
            writer.Write(line.Key.AsBytes());
            writer.Write(line.Offset);
            writer.Write(line.Length);
        }

        writer.Write(years.Count);
        foreach (var (year, file) in years)
        {
            writer.Write(year);
            writer.Write(file.Key.AsBytes());
            writer.Write(file.Rows);
            writer.Write(file.Length);
            writer.Write(file.Content.AsBytes());
        }
    });

    public void Dispose() => lines.Dispose();

    private bool Load()
    {
        var content = HashedFile.Read(path + ".index", toolId);
        if (content.IsEmpty || !System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var segment)) return false;
        using var reader = new BinaryReader(new MemoryStream(segment.Array!, segment.Offset, segment.Count), Encoding.UTF8);
        Published = Hash(reader);
        length = reader.ReadInt64();
        var live = 0L;
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var id = reader.ReadString();
            var line = new Line(Hash(reader), reader.ReadInt64(), reader.ReadInt32());
            last.Add(id, line);
            live += line.Length;
        }

        for (var count = reader.ReadInt32(); count > 0; count--) years.Add(reader.ReadInt32(), new(Hash(reader), reader.ReadInt32(), reader.ReadInt64(), Hash(reader)));
        if (live * 2 >= length) return true;
        Forget();
        return false;
    }

    private void Forget()
    {
        last.Clear();
        years.Clear();
        Published = default;
        length = 0;
    }

    private static Sha256 Hash(BinaryReader reader)
    {
        Span<byte> bytes = stackalloc byte[Sha256.Size];
        reader.ReadExactly(bytes);
        return Sha256.FromBytes(bytes);
    }

    /// <summary>Where a line lies; <paramref name="Key"/> is the fingerprint of the page that it tells of.</summary>
    internal sealed record Line(Sha256 Key, long Offset, int Length);

    /// <summary>The file of a year: what it was made of, and what came of it.</summary>
    internal sealed record YearFile(Sha256 Key, int Rows, long Length, Sha256 Content);
}
