using System.Text;

namespace Bulletin.Bench.Output;

/// <summary>YAML front matter, one key a line; values of the corpus need no quotes unless a caller adds them.</summary>
internal sealed class FrontMatter
{
    private readonly StringBuilder text = new("---\n");

    public FrontMatter Add(string key, string value)
    {
        text.Append(key).Append(": ").Append(value).Append('\n');
        return this;
    }

    public FrontMatter Add(string key, DateOnly value) => Add(key, Iso(value));

    public FrontMatter Add(string key, params IEnumerable<string> values) => Add(key, $"[{string.Join(", ", values)}]");

    public FrontMatter Line(string line)
    {
        text.Append(line).Append('\n');
        return this;
    }

    public string With(string body) => body.Length == 0 ? $"{text}---\n" : $"{text}---\n\n{body.TrimEnd('\n')}\n";

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd");
}
