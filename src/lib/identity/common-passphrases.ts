/**
 * What people guess first, eight characters and longer (shorter ones are too short anyway), compared without case,
 * spaces and signs. Small on purpose: it stops the first guesses, and the throttle stops long lists.
 */
export const commonPassphrases: ReadonlySet<string> = new Set(
	`
	password password1 password12 password123 password1234 password12345 passwords passw0rd p4ssword pass1234 pass12345
	passphrase passphrase1 mypassword mypassphrase newpassword oldpassword thepassword changeme changeme1 changeme123
	12345678 123456789 1234567890 0123456789 01234567 012345678 87654321 987654321 9876543210 11223344 1122334455
	12344321 123454321 12341234 123123123 147258369 741852963 159357456 111222333 112233445566 13579246 24681012
	qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwerty12345 asdfghjk asdfghjkl asdf1234 zxcvbnm1 zxcvbnm123
	1q2w3e4r 1q2w3e4r5t 1qaz2wsx q1w2e3r4 qazwsxedc zaq12wsx abcd1234 abcd12345 abc12345 abc123456 abcdefgh abcdefghi
	abcdefghij abcdabcd aabbccdd a1b2c3d4 a1234567 a12345678 iloveyou iloveyou1 iloveyou2 iloveyou123 iloveallah
	sunshine sunshine1 princess princess1 football football1 baseball superman superman1 batman123 starwars pokemon1
	computer computer1 internet internet1 samsung1 samsung123 nokia1234 whatever trustno1 dragon123 monkey123 master123
	shadow123 michael1 jennifer jessica1 charlie1 liverpool chelsea1 barcelona manchester realmadrid welcome1 welcome12
	welcome123 welcome1234 letmein1 letmein12 letmein123 administrator administrator1 admin123 admin1234 admin12345
	adminadmin root1234 user1234 test1234 testtest testing1 testing123 guest123 guest1234 default1 default123 secret123
	secret1234 access123 login123 login1234 temp1234 temporary demo1234 demodemo demo12345 rahbar12 rahbar123 rahbar1234
	rahbarrahbar rahbar786 learner1 learner123 training training1 training123 instructor instructor1 institute institute1
	pakistan pakistan1 pakistan12 pakistan123 pakistan1234 pakistan786 pakistan1947 pakistan92 pakistanzindabad
	zindabad pakpolice police123 police1234 police12345 police15 policeman punjabpolice sindhpolice islamabad islamabad1
	islamabad123 lahore123 lahore1234 karachi1 karachi12 karachi123 karachi1234 peshawar peshawar1 peshawar123 quetta123
	multan123 rawalpindi rawalpindi1 faisalabad faisalabad1 punjab123 sindh1234 balochistan gilgit123 kashmir1 kashmir123
	allahuakbar allah786 allah123 allah1234 bismillah bismillah1 bismillah786 786786786 78678678 mashallah alhamdulillah
	subhanallah muhammad muhammad1 muhammad786 mohammad mohammad1 ahmed1234 ali12345 hussain1 hassan123 fatima123
	ayesha123 khan1234 khan12345 malik123 jaanjaan jaaneman dilruba1 hamaripak pakistani pakistani1 jeevepakistan
	constable constable1 constable123 headconstable policeofficer inspector inspector1 magistrate prosecutor
	afridi10 babarazam babarazam56 cricket1 cricket123 imrankhan imrankhan1 imran123 nawazsharif bhutto123
	`
		.trim()
		.split(/\s+/)
);
