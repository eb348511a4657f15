using System.Text;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Search.Querying;

/// <summary>Reads the files of a browser index from a folder, each once.</summary>
/// <param name="folder">The <c>search</c> folder of a built site.</param>
internal sealed class IndexFiles(string folder)
{
    private const string Begin = "bulletinSearch(\"";
    private const string Between = "\",\"";
    private const string End = "\");\n";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, IndexText> read = new(StringComparer.Ordinal);

    /// <summary>How many bytes were read so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>The text that a file hands to the page.</summary>
    /// <param name="name">Its path below the folder, without ending.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="IndexException">It is not there, or no file of an index.</exception>
    public IndexText Read(string name)
    {
        if (read.TryGetValue(name, out var known))
            return known;
        var path = Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar) + ".js");
        var place = new Location(path.Replace(Path.DirectorySeparatorChar, '/'));
        var bytes = BytesOf(path) ?? throw new IndexException(IndexProblems.Missing(place, IndexText.FileOf(name)));
        Bytes += bytes.Length;
        var text = new IndexText(place, name, "");
        return read[name] = text with { Content = ContentOf(text, bytes) };
    }

    // A name that a damaged file gives may be none of a file.
    private static byte[]? BytesOf(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return null;
        }
    }

    private static string ContentOf(IndexText file, byte[] bytes)
    {
        var script = ScriptOf(file, bytes).AsSpan();
        var head = $"{Begin}{file.Name}{Between}";
        if (!script.StartsWith(head.AsSpan(0, Math.Min(head.Length, script.Length)))) throw file.Wrong(IndexFault.Foreign);
        if (script.Length < head.Length + End.Length || !script.EndsWith(End)) throw file.Wrong(IndexFault.CutOff);
        return Unescaped(file, script[head.Length..^End.Length]);
    }

    // A file that is cut off may end within a character.
    private static string ScriptOf(IndexText file, byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw file.Wrong(!bytes.AsSpan().StartsWith("bulletinSearch"u8) ? IndexFault.Foreign
                : bytes.AsSpan().EndsWith(");\n"u8) ? IndexFault.Broken
                : IndexFault.CutOff);
        }
    }

    private static string Unescaped(IndexText file, ReadOnlySpan<char> literal)
    {
        var builder = new StringBuilder(literal.Length);
        for (var slash = literal.IndexOf('\\'); slash >= 0; slash = literal.IndexOf('\\'))
        {
            builder.Append(literal[..slash]);
            var (character, length) = Escaped(literal[slash..]);
            if (length == 0) throw file.Wrong();
            builder.Append(character);
            literal = literal[(slash + length)..];
        }

        return builder.Append(literal).ToString();
    }

    private static (char Character, int Length) Escaped(ReadOnlySpan<char> escape) => escape switch
    {
        ['\\', 'n', ..] => ('\n', 2),
        ['\\', 'r', ..] => ('\r', 2),
        ['\\', '"' or '\\', ..] => (escape[1], 2),
        ['\\', 'u', '2', '0', '2', '8', ..] => ('\u2028', 6),
        ['\\', 'u', '2', '0', '2', '9', ..] => ('\u2029', 6),
        _ => default,
    };
}
