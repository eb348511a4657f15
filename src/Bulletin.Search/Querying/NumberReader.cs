using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>Reads the numbers and texts that <see cref="ScriptText"/> writes; what is none is a fault of the file.</summary>
internal ref struct NumberReader(IndexText file, int at = 0)
{
    private const int Least = 1;
    private const int Long = 0xE000;

    private readonly string text = file.Content;

    public int At { get; private set; } = at;

    public readonly bool IsAtEnd => At >= text.Length;

    public int Next()
    {
        var length = !IsAtEnd && text[At] >= Long ? 2 : 1;
        if (At < 0 || At + length > text.Length || text[At] < Least || text[At + length - 1] < Least) throw file.Wrong();
        var at = At;
        var number = ScriptText.Take(text, ref at);
        At = at;
        return number;
    }

    /// <summary>A number that is less than another.</summary>
    public int Below(int limit) => Next() is var number && number < limit ? number : throw file.Wrong();

    public string Text(int length)
    {
        if (length > text.Length - At) throw file.Wrong();
        At += length;
        return text.Substring(At - length, length);
    }

    public void GoTo(int place) => At = place;
}
