using System.Globalization;

namespace Bulletin.Content.Characters;

/// <summary>How many odd characters of one kind a text has, where the first stands, and which they are.</summary>
public sealed class OddTally
{
    // More are as clear.
    private const int MostCodes = 6;

    private readonly List<int> codes = [];

    public int Count { get; private set; }

    /// <summary>Where the first stands, in UTF-16 units.</summary>
    public int First { get; private set; }

    /// <summary>Which they are, each once, in the order in which they first stand: <c>U+200B, U+00AD</c>.</summary>
    public string Codes => string.Join(", ", codes.Take(MostCodes).Select(CodePoint)) + (codes.Count > MostCodes ? " …" : "");

    public void Add(OddCharacter found)
    {
        if (Count++ == 0)
            First = found.At;
        if (codes.Count <= MostCodes && !codes.Contains(found.Code))
            codes.Add(found.Code);
    }

    private static string CodePoint(int code) => "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
}
