using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>Reads the numbers and texts that <see cref="ScriptText"/> writes.</summary>
internal ref struct NumberReader(string text, int at = 0)
{
    public int At { get; private set; } = at;

    public readonly bool IsAtEnd => At >= text.Length;

    public int Next()
    {
        var at = At;
        var number = ScriptText.Take(text, ref at);
        At = at;
        return number;
    }

    public string Text(int length)
    {
        At += length;
        return text.Substring(At - length, length);
    }

    public void Skip(int length) => At += length;
}
