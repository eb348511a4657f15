using System.Text;

namespace Bulletin.Search.Querying;

/// <summary>Reads the files of a browser index from a folder, each once.</summary>
/// <param name="folder">The <c>search</c> folder of a built site.</param>
internal sealed class IndexFiles(string folder)
{
    private readonly Dictionary<string, string> read = new(StringComparer.Ordinal);

    /// <summary>How many bytes were read so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>The text that a file hands to the page.</summary>
    /// <param name="name">Its path below the folder, without ending.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is not a file of an index.</exception>
    public string Read(string name)
    {
        if (read.TryGetValue(name, out var known))
            return known;
        var bytes = File.ReadAllBytes(Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar) + ".js"));
        Bytes += bytes.Length;
        var script = Encoding.UTF8.GetString(bytes);
        var begin = script.IndexOf("\",\"", StringComparison.Ordinal) + 3;
        if (!script.StartsWith("bulletinSearch(\"", StringComparison.Ordinal)
            || begin < 3
            || !script.EndsWith("\");\n", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{name}.js");
        }

        return read[name] = Unescaped(script.AsSpan(begin, script.Length - begin - 4));
    }

    private static string Unescaped(ReadOnlySpan<char> literal)
    {
        var builder = new StringBuilder(literal.Length);
        for (var slash = literal.IndexOf('\\'); slash >= 0; slash = literal.IndexOf('\\'))
        {
            builder.Append(literal[..slash]);
            var escaped = literal[slash + 1];
            builder.Append(
                escaped switch { 'n' => '\n', 'r' => '\r', 'u' => literal[slash + 5] == '8' ? '\u2028' : '\u2029', _ => escaped });
            literal = literal[(slash + (escaped == 'u' ? 6 : 2))..];
        }

        return builder.Append(literal).ToString();
    }
}
