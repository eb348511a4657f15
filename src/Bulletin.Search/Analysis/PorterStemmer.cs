namespace Bulletin.Search.Analysis;

/// <summary>Takes the endings off English words.</summary>
/// <remarks>
/// M. F. Porter, An algorithm for suffix stripping, Program 14 (1980), with the two departures of his
/// later programs: bli → ble, logi → log. Words of one or two letters stay.
/// </remarks>
internal static class PorterStemmer
{
    private static readonly (string From, string To)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string From, string To)[] Third =
    [
        ("icate", "ic"),
        ("ative", ""),
        ("alize", "al"),
        ("iciti", "ic"),
        ("ical", "ic"),
        ("ful", ""),
        ("ness", ""),
    ];

    private static readonly string[] Fourth =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
        "iti", "ous", "ive", "ize",
    ];

    /// <summary>The stem of a word of lower-case letters or digits.</summary>
    public static string Stem(string word)
    {
        Span<char> letters = word.ToCharArray();
        return new(letters[..Stem(letters, letters.Length)]);
    }

    /// <summary>Stems a word of lower-case letters in its place.</summary>
    /// <param name="word">The letters.</param>
    /// <param name="length">How many there are.</param>
    /// <returns>How many are left.</returns>
    public static int Stem(Span<char> word, int length)
    {
        if (length < 3)
            return length;
        length = Plurals(word, length);
        length = Past(word, length);
        if (word[length - 1] == 'y' && HasVowel(word, length - 1))
            word[length - 1] = 'i';
        length = Replace(word, length, Second);
        length = Replace(word, length, Third);
        length = Drop(word, length);
        if (word[length - 1] == 'e'
            && Measure(word, length - 1) is var measure
            && (measure > 1 || (measure == 1 && !IsShort(word, length - 1))))
        {
            length--;
        }

        if (word[length - 1] == 'l' && IsDouble(word, length) && Measure(word, length) > 1)
            length--;
        return length;
    }

    private static int Plurals(Span<char> word, int length)
    {
        if (Ends(word, length, "sses") || Ends(word, length, "ies"))
            return length - 2;
        return word[length - 1] == 's' && word[length - 2] != 's' ? length - 1 : length;
    }

    private static int Past(Span<char> word, int length)
    {
        if (Ends(word, length, "eed"))
            return Measure(word, length - 3) > 0 ? length - 1 : length;
        var stem = Ends(word, length, "ed") ? length - 2 : Ends(word, length, "ing") ? length - 3 : length;
        if (stem == length || !HasVowel(word, stem))
            return length;
        if (Ends(word, stem, "at") || Ends(word, stem, "bl") || Ends(word, stem, "iz"))
            return With(word, stem, "e");
        if (IsDouble(word, stem))
            return word[stem - 1] is 'l' or 's' or 'z' ? stem : stem - 1;
        return Measure(word, stem) == 1 && IsShort(word, stem) ? With(word, stem, "e") : stem;
    }

    private static int Replace(Span<char> word, int length, (string From, string To)[] endings)
    {
        foreach (var (from, to) in endings)
        {
            if (!Ends(word, length, from))
                continue;
            return Measure(word, length - from.Length) > 0 ? With(word, length - from.Length, to) : length;
        }

        return length;
    }

    private static int Drop(Span<char> word, int length)
    {
        foreach (var ending in Fourth)
        {
            if (!Ends(word, length, ending))
                continue;
            var stem = length - ending.Length;
            if (ending == "ion" && (stem == 0 || word[stem - 1] is not ('s' or 't')))
                continue;
            return Measure(word, stem) > 1 ? stem : length;
        }

        return length;
    }

    private static bool Ends(Span<char> word, int length, string ending) => ((ReadOnlySpan<char>)word[..length]).EndsWith(ending);

    private static int With(Span<char> word, int stem, string ending)
    {
        ending.CopyTo(word[stem..]);
        return stem + ending.Length;
    }

    private static bool IsConsonant(Span<char> word, int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(word, i - 1),
        _ => true,
    };

    private static bool HasVowel(Span<char> word, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (!IsConsonant(word, i))
                return true;
        }

        return false;
    }

    /// <summary>How often consonants follow vowels.</summary>
    private static int Measure(Span<char> word, int length)
    {
        var (measure, wasVowel) = (0, false);
        for (var i = 0; i < length; i++)
        {
            var isConsonant = IsConsonant(word, i);
            if (isConsonant && wasVowel)
                measure++;
            wasVowel = !isConsonant;
        }

        return measure;
    }

    private static bool IsDouble(Span<char> word, int length) =>
        length > 1 && word[length - 1] == word[length - 2] && IsConsonant(word, length - 1);

    /// <summary>Whether it ends in consonant, vowel, consonant, the last not being w, x or y.</summary>
    private static bool IsShort(Span<char> word, int length) =>
        length > 2
        && IsConsonant(word, length - 1)
        && !IsConsonant(word, length - 2)
        && IsConsonant(word, length - 3)
        && word[length - 1] is not ('w' or 'x' or 'y');
}
