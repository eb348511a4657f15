using System.Buffers.Binary;
using System.Text;

namespace Bulletin.Search.Synonyms;

/// <summary>Reads the built-in lexicon, which tools/Bulletin.Lexicon makes of its lines.</summary>
/// <remarks>
/// The lexicon is read for each edit of a text, so all that its lines mean is settled before. The file, compressed with Brotli, with
/// numbers of seven bits a byte but for the first: how many bytes the words take, in four bytes, the lowest first; the words, a line
/// each, in UTF-8: the terms, an empty line, the forms, ordinally; for each form 2 × how many terms it leads to + 1 for a name, and for
/// each of these its weight and its place.
/// </remarks>
internal static class LexiconFile
{
    /// <summary>The name of the resource.</summary>
    public const string Name = "lexicon";

    /// <summary>Reads the terms and the forms.</summary>
    public static (string[] Targets, Form[] Forms) Read(ReadOnlySpan<byte> file)
    {
        var at = sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(file);
        var words = Encoding.UTF8.GetString(file[sizeof(int)..at]).Split('\n');
        var end = Array.IndexOf(words, "");
        var forms = new Form[words.Length - end - 1];
        // A lead takes two bytes at least.
        var leads = new Lead[(file.Length - at) / 2];
        var begin = 0;
        for (var i = 0; i < forms.Length; i++)
        {
            var head = VarInt.Read(file, ref at);
            var count = head >> 1;
            for (var lead = begin; lead < begin + count; lead++)
            {
                var weight = VarInt.Read(file, ref at);
                leads[lead] = new(weight, VarInt.Read(file, ref at));
            }

            forms[i] = new(words[end + 1 + i], leads.AsMemory(begin, count), (head & 1) == 1);
            begin += count;
        }

        return (words[..end], forms);
    }
}
