using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Bulletin.Tests.Properties;

/// <summary>A text put together of pieces that are likely to disturb who reads it.</summary>
internal sealed class Pieces(params string[] all)
{
    private static readonly JsonSerializerOptions Shown = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Text => string.Concat(all);

    /// <summary>Each on a line of its own.</summary>
    public string Joined(string ends) => string.Concat(all.Select(line => line + ends));

    /// <summary>From <paramref name="least"/> to <paramref name="most"/> of them, each as likely as the others.</summary>
    public static Gen<Pieces> Of(string[] choice, int least, int most) => Of(Gen.Elements(choice), least, most);

    public static Gen<Pieces> Of(Gen<string> piece, int least, int most) =>
        from count in Gen.Choose(least, most)
        from chosen in piece.ArrayOf(count)
        select new Pieces(chosen);

    /// <summary>Several after each other.</summary>
    public static Gen<Pieces> Lines(Gen<Pieces> line, int least, int most) =>
        from count in Gen.Choose(least, most)
        from lines in line.ArrayOf(count)
        select new Pieces([.. lines.SelectMany(one => one.All)]);

    public static IEnumerable<Pieces> Smaller(Pieces pieces) => Without(pieces.All).Select(fewer => new Pieces(fewer));

    /// <summary>What is left of a list when some neighbours go: first nearly all of them, at last a single one.</summary>
    public static IEnumerable<T[]> Without<T>(T[] all)
    {
        for (var gone = all.Length; gone > 0; gone /= 2)
        {
            for (var at = 0; at + gone <= all.Length; at += gone) yield return [.. all[..at], .. all[(at + gone)..]];
        }
    }

    /// <summary>With all that does not show escaped, to be pasted into a test.</summary>
    public override string ToString() => JsonSerializer.Serialize(Text, Shown);

    private string[] All => all;
}
