using System.Buffers.Binary;
using System.Text;
using Bulletin.Search;
using Bulletin.Search.Synonyms;

namespace Bulletin.LexiconCheck;

/// <summary>Makes of the lines of the lexicon what the product reads: <see cref="LexiconFile"/> describes it.</summary>
internal static class Compiler
{
    /// <summary>The file before it is compressed.</summary>
    /// <param name="lines">The lines of all files, these ordinally by name.</param>
    public static byte[] Compile(IEnumerable<string> lines)
    {
        var list = new FormList();
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in lines)
        {
            if (LexiconLine.Parse(text) is not { } line) continue;
            Add(list, line);
            // What holds both ways is a name, or words of texts.
            if (line.IsOneWay) continue;
            terms.UnionWith(line.Forms.Concat(line.Terms).Where(word => !word.IsDoubtful).Select(word => FormList.Asked(word.Text)));
        }

        var names = EverydayNames.Among(list.Forms.Keys.ToDictionary(form => form, terms.Contains, StringComparer.Ordinal));
        var forms = list.Forms.OrderBy(form => form.Key, StringComparer.Ordinal).ToList();
        // Those of one form side by side: they are read together.
        var targets = forms.SelectMany(form => form.Value).Select(lead => lead.Term).Distinct().ToList();
        var places = targets.Select((target, i) => (target, i)).ToDictionary(pair => pair.target, pair => pair.i, StringComparer.Ordinal);
        var words = Encoding.UTF8.GetBytes(string.Join('\n', [.. targets, "", .. forms.Select(form => form.Key)]));
        var output = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, words.Length);
        output.Write(length);
        output.Write(words);
        foreach (var (form, leads) in forms)
        {
            Write(output, (leads.Count * 2) + (names.Contains(form) ? 1 : 0));
            foreach (var (weight, term) in leads)
            {
                Write(output, weight);
                Write(output, places[term]);
            }
        }

        return output.ToArray();
    }

    private static void Add(FormList list, LexiconLine line)
    {
        foreach (var form in line.Forms)
        {
            foreach (var term in line.Terms)
            {
                list.Add(form, term, WeightOf(form));
                if (!line.IsOneWay) list.Add(term, form, WeightOf(term));
            }
        }
    }

    // A longer form means what it says more surely.
    private static int WeightOf(LexiconWord form) => form.Text.Length switch { <= 2 => 75, 3 => 90, _ => FormList.Whole };

    private static void Write(Stream output, int number)
    {
        Span<byte> bytes = stackalloc byte[5];
        output.Write(bytes[..VarInt.Write(bytes, number)]);
    }
}
