using System.Globalization;
using System.Text;

namespace Bulletin.Tests.Sites.Canaries;

/// <summary>A word that must not go out, in letters and in Chinese characters that nothing else of a site has.</summary>
/// <param name="Kind">What kind of text it stands for.</param>
/// <param name="Letters">In letters and digits.</param>
/// <param name="Characters">In Chinese.</param>
internal sealed record Canary(string Kind, string Letters, string Characters)
{
    public string Text => Letters + Characters;
}

/// <summary>The files of a site, and the canaries in them.</summary>
/// <param name="isOther">Whether the canaries are other words of the same length: nothing of a site may tell the two apart.</param>
internal sealed class Canaries(bool isOther = false)
{
    private static readonly string[] Alphabets = ["鲸鹭鹤蝉萤蜻蜓蝶鲤鹂鸢鹊鸥鲟蚕蛙", "榕柚橘枣棕椰槐梧桦樟柿栎柳桃桑杏"];

    private readonly List<Canary> all = [];
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>How all of them begin in letters.</summary>
    public string Letters { get; } = isOther ? "vwzqj" : "zqxjk";

    /// <summary>What all of them are made of in Chinese.</summary>
    public string Alphabet { get; } = Alphabets[isOther ? 1 : 0];

    public IReadOnlyList<Canary> All => all;

    public IReadOnlyDictionary<string, byte[]> Files => files;

    /// <summary>Another canary.</summary>
    public Canary New(string kind)
    {
        var number = all.Count;
        var letters = Letters + number.ToString("d3", CultureInfo.InvariantCulture);
        all.Add(new(kind, letters, new([Alphabet[number >> 8], Alphabet[(number >> 4) & 15], Alphabet[number & 15]])));
        return all[^1];
    }

    /// <summary>The text of another canary.</summary>
    public string Text(string kind) => New(kind).Text;

    public void Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public void Add(string path, byte[] bytes) => files.Add(path, bytes);

    /// <summary>Adds a file, or writes it anew.</summary>
    public void Put(string path, string text) => files[path] = Encoding.UTF8.GetBytes(text);

    /// <summary>Writes the files.</summary>
    public TestSite Site(string name = "site")
    {
        var site = new TestSite(name);
        foreach (var (path, bytes) in files) site.Write(path, bytes);
        return site;
    }

    /// <summary>The canaries that a text names, and the letter or character of one that it cannot be.</summary>
    public IEnumerable<string> Kinds(string text)
    {
        for (var at = 0; (at = text.IndexOf(Letters, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += Letters.Length)
        {
            var rest = text.AsSpan(at + Letters.Length);
            var isWhole = int.TryParse(rest[..Math.Min(3, rest.Length)], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            yield return isWhole && number < all.Count ? all[number].Kind : "a beginning";
        }

        for (var at = 0; at < text.Length && text.AsSpan(at).IndexOfAny(Alphabet) is var found and >= 0;)
        {
            var run = text.AsSpan(at += found);
            var length = run.IndexOfAnyExcept(Alphabet) is var end and >= 0 ? end : run.Length;
            var characters = run[..Math.Min(length, 3)].ToString();
            yield return all.Find(one => one.Characters == characters)?.Kind ?? $"a character ({characters})";
            at += length;
        }
    }
}
